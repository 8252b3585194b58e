"""What every value of a project shares: frozen, validated once, changed only by `replace`."""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    ValidationError,
)

NAME_LIMIT = 500
TEXT_LIMIT = 100_000

Id = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=200)]
Name = Annotated[str, Strict(), StringConstraints(min_length=1, max_length=NAME_LIMIT)]
Line = Annotated[str, Strict(), StringConstraints(max_length=NAME_LIMIT)]
Text = Annotated[str, Strict(), StringConstraints(max_length=TEXT_LIMIT)]
Flag = Annotated[bool, Strict()]
Whole = Annotated[int, Strict()]
Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
Basis = Literal["stated", "inferred"]


class Refusal(Exception):
    """The one error of the model: a sentence that says what is wrong and what to do.

    `template` is the English sentence with named places in braces and `values` fills them, so that an interface
    can translate the sentence and still name the thing.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values)


class Value(BaseModel):
    """A frozen value. Fields that this version does not know are kept and written back.

    Validators are built when first used: the project's holds those of all its parts, and building each part's own as
    well at import would double the time of every start.
    """

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


V = TypeVar("V", bound=Value)


def replace(value: V, **changes: Any) -> V:
    """`value` with some fields changed, validated as a whole; unchanged parts are the same objects.

    This is the only way a value changes: `model_copy` skips validation. Raises `Refusal` for a change that is not
    valid.
    """
    parts = {name: getattr(value, name) for name in type(value).model_fields}
    try:
        new = type(value).model_validate({**parts, **(value.model_extra or {}), **changes})
    except ValidationError as error:
        raise refusal_of(error) from None
    # Validation copies tuples and sets; views tell by `is` what changed, so the old ones go back in.
    vars(new).update((name, part) for name, part in parts.items() if name not in changes)
    return new


def refusal_of(error: ValidationError) -> Refusal:
    """The first thing that pydantic found wrong, as one sentence that names the field."""
    first = error.errors(include_url=False, include_context=False)[0]
    place = ".".join(str(part) for part in first["loc"] if not _is_union_branch(part))
    reason = first["msg"][0].lower() + first["msg"][1:]
    return Refusal("The field “{field}” is not valid: {reason}.", field=place, reason=reason)


def _is_union_branch(part: str | int) -> bool:
    """Pydantic names the branch of a union it tried (`float`, `tuple[…]`): noise for a reader."""
    return isinstance(part, str) and ("[" in part or part in {"constrained-float", "float", "nullable"})

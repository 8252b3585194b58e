"""The rules of the house that no linter knows. A rule that fails names the places."""

import ast
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "gui", "model", "resources", "tests"}
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
NO_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}
TRANSLATING = {"tr", "_tr", "translate"}

Found = Iterator[str]


def sources() -> list[Path]:
    """All Python files of the project."""
    return [path for room in ("gui", "model", "resources", "tests") for path in sorted((ROOT / room).rglob("*.py"))]


def too_long_file(path: Path, tree: ast.Module) -> Found:
    """A file that should be split."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines > LONGEST_FILE:
        yield f"{lines} lines"


def too_long_function(path: Path, tree: ast.Module) -> Found:
    """A function that should be split."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.lineno}: {node.name} has {lines} lines"


def name_that_says_nothing(path: Path, tree: ast.Module) -> Found:
    """A module that collects what has nothing in common."""
    if path.stem in NO_NAMES or path.parent.name in NO_NAMES:
        yield "says nothing about what is in it"


def untranslatable_text(path: Path, tree: ast.Module) -> Found:
    """A text put together before it is translated, so that no translation can be found for it."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if name in TRANSLATING and any(map(_put_together, node.args)):
            yield f"{node.lineno}: format the text after {name}(…), not inside"


def _put_together(said: ast.expr) -> bool:
    if isinstance(said, ast.BinOp):
        return any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(said))
    formats = isinstance(said, ast.Call) and isinstance(said.func, ast.Attribute) and said.func.attr == "format"
    return formats or isinstance(said, ast.JoinedStr)


RULES = [too_long_file, too_long_function, name_that_says_nothing, untranslatable_text]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_source_file_breaks_the_rule(rule: Callable[[Path, ast.Module], Found]) -> None:
    broken = []
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        broken += [f"{path.relative_to(ROOT)}: {found}" for found in rule(path, tree)]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("rule", "name", "text"),
    [
        (too_long_file, "long.py", "x = 1\n" * (LONGEST_FILE + 1)),
        (too_long_function, "f.py", "def f():\n" + "    pass\n" * LONGEST_FUNCTION),
        (name_that_says_nothing, "utils.py", ""),
        (untranslatable_text, "t.py", "self.tr(f'{n} cards')"),
        (untranslatable_text, "t.py", "self.tr('{} cards'.format(n))"),
        (untranslatable_text, "t.py", "QCoreApplication.translate('Board', 'a' + b)"),
    ],
)
def test_each_rule_finds_what_breaks_it(
    rule: Callable[[Path, ast.Module], Found], name: str, text: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert list(rule(path, ast.parse(text)))


def test_the_top_level_holds_only_what_the_design_names() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    top = {Path(name).parts[0] for name in listed if (ROOT / name).exists()}
    assert not {name for name in top - TOP if not name.startswith(".")}


def test_no_test_folder_hides_the_package_that_it_tests() -> None:
    assert not list((ROOT / "tests").glob("*/__init__.py"))

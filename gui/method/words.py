"""Answers of the method in the language of the interface, and as plain text for a report."""

from PySide6.QtCore import QCoreApplication

from model import VERSION
from model.priority.method.made import NO_VALUE, Made, Said, Step
from model.priority.method.number import Number
from model.project import Project


def told(said: Said) -> str:
    """A sentence of the method in the language of the interface."""
    return QCoreApplication.translate("Method", said.template).format(**said.values)


def number_name(number: Number, project: Project) -> str:
    """What a number is called beside the other numbers of the same thing."""
    said = {
        "score": _tr("Score"),
        "part": _tr("Part for {bucket}"),
        "range": _tr("Range"),
        "rank": _tr("Rank"),
        "top": _tr("Stays in the top {k}"),
        "band": _tr("90 % interval"),
        "rank-band": _tr("90 % interval of the rank"),
        "central": _tr("Central weights"),
        "confidence": _tr("Confidence factor"),
        "weight": _tr("Weight"),
        "bucket": _tr("Points"),
        "stability": _tr("How far it may move"),
        "flip": _tr("Smallest change"),
        "consistency": _tr("Consistency ratio"),
        "effect": _tr("What it changes"),
        "plan": _tr("Value of the plan"),
        "used": _tr("Used of {resource}"),
        "next-unit": _tr("What more of {resource} would buy"),
    }
    name = said[number.kind]
    if number.kind == "part":
        bucket = project.bucket_by_id.get(number.subject[1])
        return name.format(bucket=bucket.name if bucket else number.subject[1])
    if number.kind in {"used", "next-unit"}:
        names = {resource.id: resource.name for resource in project.resources}
        return name.format(resource=names.get(number.subject[0], number.subject[0]))
    return name.format(k=number.top)


def value_text(made: Made, project: Project) -> str:
    """The number with its unit."""
    if made.unit == "points":
        return _tr("{value} points").format(value=made.value)
    if made.unit == "share" and made.value != NO_VALUE:
        return _tr("{value} %").format(value=percent(made.value))
    if made.unit == "resource" and made.value != NO_VALUE:
        return f"{made.value} {project.resource(made.number.subject[0]).unit}".rstrip()
    return made.value


def percent(share: str) -> str:
    """A share of 1 as per cent, to a tenth."""
    return f"{100 * float(share):.1f}".removesuffix(".0")


def line_text(line: Step) -> str:
    """A line of a filled-in formula."""
    return f"{told(line.name)}: {formula_text(line)}"


def formula_text(line: Step) -> str:
    """The formula of a line with its result; a plain number is its own result."""
    return line.result if line.formula == line.result else f"{line.formula} = {line.result}"


def as_text(made: Made, project: Project, chapter: str) -> str:
    """All of an answer as plain text with its sources, to be put into a report.

    `chapter` is the title of the chapter that has the whole of it.
    """
    title = f"{told(made.title)}: {value_text(made, project)}"
    blocks = [[title], [told(said) for said in made.meaning], [told(said) for said in made.formula]]
    blocks.append([line_text(line) for line in made.steps])
    blocks.append([source.text for source in made.sources])
    blocks.append([cited(project.title, chapter)])
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def cited(project: str, chapter: str) -> str:
    """How to cite where a number comes from."""
    text = _tr("Bucketwise {version}, method help, chapter “{chapter}”; project “{project}”.")
    return text.format(version=VERSION, chapter=chapter, project=project)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Method", text)

"""How an answer and a chapter are set as text: headings, formulas, tables, in the type and colours of the window."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from gui.method.words import formula_text, told
from gui.theme import Theme, font, px
from model.priority.method.made import Made


def write_made(document: QTextDocument, made: Made, theme: Theme) -> None:
    """Set an answer: what it means, the formula, the figures, notes, the sources. Names stay plain text."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for said in made.meaning[:1]:
        _paragraph(cursor, told(said), theme)
    _heading(cursor, _tr("Formula"), theme)
    for said in made.formula:
        _formula(cursor, told(said), theme)
    if made.steps:
        _heading(cursor, _tr("Filled in"), theme)
        for line in made.steps:
            _caption(cursor, told(line.name), theme)
            _formula(cursor, formula_text(line), theme)
    if made.meaning[1:]:
        _heading(cursor, _tr("What it rests on"), theme)
        for said in made.meaning[1:]:
            _paragraph(cursor, told(said), theme)
    if made.sources:
        _heading(cursor, _tr("Sources"), theme)
        for source in made.sources:
            _paragraph(cursor, source.text, theme)
    cursor.endEditBlock()


def set_chapter(document: QTextDocument, markdown: str, theme: Theme) -> None:
    """Set a chapter of the help."""
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks(document):
        _dress(block, theme)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)
    cursor.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document, one after another."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress(block: QTextBlock, theme: Theme) -> None:
    form, cursor = QTextBlockFormat(block.blockFormat()), QTextCursor(block)
    level = form.headingLevel()
    in_table = cursor.currentTable() is not None
    if level:
        form.setTopMargin(0 if level == 1 else px(16))
        form.setBottomMargin(px(6))
        _set_font(block, font("heading" if level == 1 else "title"), theme)
    elif _is_formula(block):
        form.setNonBreakableLines(False)
        _as_formula(form, theme)
        if not _is_formula(block.next()):
            form.setBottomMargin(px(10))
        _set_font(block, font("body", tabular=True), theme)
    elif not in_table:
        form.setTopMargin(0)
        form.setBottomMargin(px(4) if block.textList() is not None else px(8))
        form.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(form)
    _underline_links(block)


def _is_formula(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _underline_links(block: QTextBlock) -> None:
    """A link is told by a line too, not by its colour alone."""
    part = block.begin()
    places = []
    while not part.atEnd():
        if (fragment := part.fragment()).charFormat().isAnchor():
            places.append((fragment.position(), fragment.length()))
        part += 1
    for at, length in places:
        cursor = QTextCursor(block)
        cursor.setPosition(at)
        cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
        underlined = QTextCharFormat()
        underlined.setFontUnderline(True)
        cursor.mergeCharFormat(underlined)


def _set_font(block: QTextBlock, used: QFont, theme: Theme) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(_characters(used, theme))


def _dress_table(table: QTextTable, theme: Theme) -> None:
    form = QTextTableFormat(table.format())
    form.setBorder(0)
    form.setCellPadding(px(5))
    form.setCellSpacing(0)
    form.setTopMargin(px(2))
    form.setBottomMargin(px(10))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            dressed = cell.format().toTableCellFormat()
            dressed.setBottomBorder(1)
            dressed.setBottomBorderBrush(theme.control if row == 0 else theme.line)
            dressed.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            cell.setFormat(dressed)


def _paragraph(cursor: QTextCursor, text: str, theme: Theme) -> None:
    form = QTextBlockFormat()
    form.setBottomMargin(px(6))
    form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    _write(cursor, text, form, _characters(font("body"), theme))


def _heading(cursor: QTextCursor, text: str, theme: Theme) -> None:
    form = QTextBlockFormat()
    form.setHeadingLevel(2)
    form.setTopMargin(px(8))
    form.setBottomMargin(px(4))
    _write(cursor, text, form, _characters(font("name"), theme))


def _caption(cursor: QTextCursor, text: str, theme: Theme) -> None:
    form = QTextBlockFormat()
    form.setTopMargin(px(2))
    characters = _characters(font("small"), theme)
    characters.setForeground(theme.muted)
    _write(cursor, text, form, characters)


def _formula(cursor: QTextCursor, text: str, theme: Theme) -> None:
    form = QTextBlockFormat()
    _as_formula(form, theme)
    _write(cursor, text, form, _characters(font("body", tabular=True), theme))


def _as_formula(form: QTextBlockFormat, theme: Theme) -> None:
    form.setLeftMargin(px(8))
    form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(0)
    form.setBottomMargin(px(4))
    form.setBackground(theme.surface)


def _write(cursor: QTextCursor, text: str, form: QTextBlockFormat, characters: QTextCharFormat) -> None:
    """One block of plain text; the first one takes the empty block of a new document."""
    if cursor.position():
        cursor.insertBlock()
    cursor.setBlockFormat(form)
    cursor.insertText(text, characters)


def _characters(used: QFont, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(used)
    form.setForeground(theme.text)
    return form


def _tr(text: str) -> str:
    return QCoreApplication.translate("MethodPage", text)

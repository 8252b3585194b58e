"""The style sheet for the few things that a proxy style draws badly: tabs, menus, tool bar, tool tips, headers."""

from importlib.resources import files

from gui.theme.palette import Theme

_SHEET = """
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {control}; padding: 4px 6px; }}
QMenuBar {{ background: {window}; border: none; }}
QMenuBar::item {{ padding: 5px 9px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {selection}; }}
QMenu {{ background: {raised}; border: 1px solid {control}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 24px 5px 24px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {control}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 0; }}
QMenu::indicator {{ width: 12px; height: 12px; left: 7px; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {line}; padding: 4px 10px; spacing: 4px; }}
QToolBar::separator {{ background: {line}; width: 1px; margin: 6px 8px; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 5px; padding: 3px 6px; }}
QToolButton:hover, QToolButton:pressed {{ background: {hover}; }}
QToolButton:focus {{ border-color: {focus}; }}
QToolButton:disabled {{ color: {control}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QTabBar {{ qproperty-drawBase: 0; background: transparent; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 6px 12px 5px 12px; border: none;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {text}; font-weight: 600; border-bottom-color: {accent}; }}
QTabBar::tab:hover:!selected {{ color: {text}; }}
QTabBar::tab:focus {{ border: 2px solid {focus}; border-radius: 4px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {line}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QSplitter::handle {{ background: {line}; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {line};
  padding: 4px 6px; font-weight: 400; }}
QTableView {{ gridline-color: {line}; selection-background-color: {selection}; selection-color: {text}; }}
QListView {{ selection-background-color: {selection}; selection-color: {text}; }}
QComboBox {{ background: {raised}; border: 1px solid {control}; border-radius: 5px; padding: 2px 6px;
  min-height: 20px; }}
QComboBox:focus {{ border: 2px solid {focus}; padding: 1px 5px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{icons}/more-{tone}.svg"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {control}; }}
QPlainTextEdit, QTextEdit {{ background: {raised}; border: 1px solid {control}; border-radius: 5px; padding: 2px; }}
QPlainTextEdit[quiet="true"] {{ background: transparent; border-color: transparent; color: {muted}; }}
QPlainTextEdit[quiet="true"]:hover {{ background: {hover}; border-color: {control}; }}
QPlainTextEdit[quiet="true"]:focus {{ background: {raised}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {focus}; padding: 1px; }}
"""


def sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    names = ("window", "surface", "raised", "text", "muted", "line", "control", "accent", "selection", "hover", "focus")
    colours = {name: getattr(theme, name).name() for name in names}
    icons = str(files("resources") / "icons").replace("\\", "/")
    return _SHEET.format(**colours, icons=icons, tone="light" if theme.is_dark else "dark")

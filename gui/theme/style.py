"""The widgets' own look: Fusion with this palette, thin frames, and a focus ring that is always seen."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QTabBar,
    QWidget,
)

from gui.theme.palette import Theme
from gui.theme.sheet import sheet
from gui.theme.type import px

RADIUS = 5

_E, _C, _M, _P, _H = (
    QStyle.PrimitiveElement,
    QStyle.ComplexControl,
    QStyle.PixelMetric,
    QStyle.StateFlag,
    QStyle.StyleHint,
)


class BucketwiseStyle(QProxyStyle):
    """Fusion, less its gradients: flat buttons and fields, 6 px scroll bars, a 2 px focus ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Measures of the design where they differ from Fusion's."""
        own = {
            _M.PM_ScrollBarExtent: 10,
            _M.PM_ScrollBarSliderMin: 28,
            _M.PM_SplitterWidth: 1,
            _M.PM_IndicatorWidth: px(14),
            _M.PM_IndicatorHeight: px(14),
            _M.PM_CheckBoxLabelSpacing: 8,
            _M.PM_ButtonMargin: 12,
            _M.PM_DefaultFrameWidth: 1,
            _M.PM_ToolBarSeparatorExtent: 17,
            _M.PM_FocusFrameHMargin: 2,
            _M.PM_FocusFrameVMargin: 2,
        }
        return own[metric] if metric in own else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: QStyleHintReturn | None = None,
    ) -> int:
        """Lists scroll where one clicks; menus do not flash."""
        own = {_H.SH_ScrollBar_LeftClickAbsolutePosition: 0, _H.SH_Menu_FlashTriggeredItem: 0}
        if hint in own:
            return own[hint]
        return super().styleHint(hint, option, widget, data)

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Frames, check marks and focus as in the design; everything else as Fusion does."""
        draw = {
            _E.PE_FrameFocusRect: self._focus,
            _E.PE_PanelButtonCommand: self._button,
            _E.PE_PanelLineEdit: self._field,
            _E.PE_FrameLineEdit: self._field_frame,
            _E.PE_IndicatorCheckBox: self._check,
        }.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(option, painter, widget)
        painter.restore()

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """The label of a primary button stands in the ink of the accent."""
        is_label = element == QStyle.ControlElement.CE_PushButtonLabel and option.state & _P.State_Enabled
        if is_label and isinstance(option, QStyleOptionButton) and _primary(option):
            ink = QPalette(option.palette)
            ink.setColor(QPalette.ColorRole.ButtonText, self._theme.on_accent)
            option.palette = ink
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Scroll bars are one rounded handle."""
        if control == _C.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            self._scroll_bar(option, painter, widget)
            return
        super().drawComplexControl(control, option, painter, widget)

    def _scroll_bar(self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None) -> None:
        if option.maximum <= option.minimum:
            return
        handle = self.subControlRect(_C.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, widget)
        upright = option.orientation == Qt.Orientation.Vertical
        bar = QRectF(handle).adjusted(2, 1, -2, -1) if upright else QRectF(handle).adjusted(1, 2, -1, -2)
        colour = QColor(self._theme.control)
        colour.setAlpha(255 if option.state & _P.State_MouseOver else 150)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, 3, 3)
        painter.restore()

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Scroll bars have no arrows: the groove is all of them."""
        if control != _C.CC_ScrollBar or not isinstance(option, QStyleOptionSlider):
            return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        whole = option.rect
        if part in (QStyle.SubControl.SC_ScrollBarAddLine, QStyle.SubControl.SC_ScrollBarSubLine):
            return QRect()
        if part == QStyle.SubControl.SC_ScrollBarGroove:
            return whole
        upright = option.orientation == Qt.Orientation.Vertical
        length = whole.height() if upright else whole.width()
        span = option.maximum - option.minimum
        size = max(28, round(length * option.pageStep / (span + option.pageStep))) if span > 0 else length
        start = QStyle.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
        )
        before, after = (0, start), (start + size, length - start - size)
        offset, extent = {
            QStyle.SubControl.SC_ScrollBarSlider: (start, size),
            QStyle.SubControl.SC_ScrollBarSubPage: before,
            QStyle.SubControl.SC_ScrollBarAddPage: after,
        }.get(part, (0, length))
        if upright:
            return QRect(whole.x(), whole.y() + offset, whole.width(), extent)
        return QRect(whole.x() + offset, whole.y(), extent, whole.height())

    def _focus(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        if isinstance(widget, QTabBar):
            return  # the style sheet rings the whole tab
        painter.setPen(QPen(self._theme.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _button(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        theme, state = self._theme, option.state
        primary = isinstance(option, QStyleOptionButton) and _primary(option)
        flat = isinstance(option, QStyleOptionButton) and bool(option.features & QStyleOptionButton.ButtonFeature.Flat)
        pressed, hovered = bool(state & _P.State_Sunken), bool(state & _P.State_MouseOver)
        fill = theme.accent if primary else theme.hover if pressed or hovered else theme.raised
        if flat and not primary:
            if hovered or pressed or state & _P.State_On:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.selection if pressed else theme.hover)
                painter.drawRoundedRect(QRectF(option.rect), RADIUS, RADIUS)
            return
        enabled = bool(state & _P.State_Enabled)
        edge = theme.accent if primary or (hovered and enabled) else theme.control if enabled else theme.line
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QBrush(fill))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if isinstance(widget, QAbstractButton) and widget.hasFocus():
            painter.setPen(QPen(theme.on_accent if primary else theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)

    def _field(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        focused, enabled = bool(option.state & _P.State_HasFocus), bool(option.state & _P.State_Enabled)
        if widget is not None and widget.property("quiet") and not focused:
            self._quiet_field(option, painter)
            return
        frameless = getattr(option, "lineWidth", 1) == 0
        if frameless:
            painter.fillRect(option.rect, self._theme.raised)
            return
        width = 2 if focused else 1
        painter.setPen(
            QPen(self._theme.focus if focused else self._theme.control if enabled else self._theme.line, width)
        )
        painter.setBrush(self._theme.raised if enabled else self._theme.surface)
        half = width / 2
        painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), RADIUS, RADIUS)

    def _quiet_field(self, option: QStyleOption, painter: QPainter) -> None:
        """A title that is edited in place: it shows its frame only under the pointer."""
        if option.state & _P.State_MouseOver:
            painter.setPen(QPen(self._theme.control, 1))
            painter.setBrush(self._theme.hover)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _field_frame(self, _option: QStyleOption, _painter: QPainter, _widget: QWidget | None) -> None:
        """The panel has drawn it."""

    def _check(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        theme, state = self._theme, option.state
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        on, between = bool(state & _P.State_On), bool(state & _P.State_NoChange)
        enabled = bool(state & _P.State_Enabled)
        edge = theme.accent if on or between else theme.control
        painter.setPen(QPen(edge if enabled else theme.line, 1))
        painter.setBrush((theme.accent if enabled else theme.control) if on or between else theme.raised)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(theme.on_accent, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if on:
            x, y, w = box.x(), box.y(), box.width()
            painter.drawPolyline([QPointF(x + w * 0.24, y + w * 0.52), QPointF(x + w * 0.43, y + w * 0.70)])
            painter.drawPolyline([QPointF(x + w * 0.43, y + w * 0.70), QPointF(x + w * 0.76, y + w * 0.32)])
        elif between:
            middle = box.center()
            painter.drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0))


def _primary(option: QStyleOptionButton) -> bool:
    """Whether a button is switched on, or the one that Return presses."""
    is_default = option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    return bool(option.state & _P.State_On or is_default)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the application the style, the palette and the style sheet of a theme."""
    app.setStyle(BucketwiseStyle(theme))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Qt's palette from the theme: every role for active, inactive and disabled widgets."""
    made, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: theme.window, role.WindowText: theme.text, role.Base: theme.raised,
        role.AlternateBase: theme.surface, role.Text: theme.text, role.PlaceholderText: theme.muted,
        role.Button: theme.raised, role.ButtonText: theme.text, role.BrightText: theme.danger,
        role.Highlight: theme.accent, role.HighlightedText: theme.on_accent, role.Accent: theme.accent,
        role.Link: theme.accent, role.LinkVisited: theme.accent, role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text, role.Light: theme.raised, role.Midlight: theme.surface,
        role.Mid: theme.line, role.Dark: theme.control, role.Shadow: theme.control,
    }  # fmt: skip
    for one, colour in colours.items():
        for state in (group.Active, group.Inactive, group.Disabled):
            made.setColor(state, one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, one, theme.control)
    return made

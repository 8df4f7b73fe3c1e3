// How big things are and where their parts lie: the measures of RopewalkStyle.

#include "ui/theme/dress.h"
#include "ui/theme/paint_bars.h"
#include "ui/theme/paint_buttons.h"
#include "ui/theme/paint_fields.h"
#include "ui/theme/paint_menus.h"
#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>

namespace ropewalk {

namespace {

constexpr int kScrollBar = 11;
constexpr int kScrollThumbMin = 32;
constexpr int kArrowWidth = 24;
constexpr int kSpinArrows = 22;
constexpr int kFieldMargin = 6; // And 2 of the line edit's own.

int controlHeight(const QWidget *widget, int textHeight)
{
    const bool small = controlSizeOf(widget) == ControlSize::small;
    return qMax(small ? metric::kControlSmall : metric::kControl, textHeight + 6);
}

int buttonPadding(const QWidget *widget)
{
    return controlSizeOf(widget) == ControlSize::small ? 9 : 13;
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const int height = controlHeight(widget, option.fontMetrics.height());
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon)
        return {56, 48};
    const bool split = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    const int tail = split ? kArrowWidth : 0;
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull())
        return lookOf(widget) == ButtonLook::rail ? QSize(36, 36) : QSize(height + tail, height);
    QStyleOptionButton face;
    face.fontMetrics = option.fontMetrics;
    face.text = option.text;
    face.iconSize = option.iconSize;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly)
        face.icon = option.icon;
    if (!split && option.features.testFlag(QStyleOptionToolButton::HasMenu))
        face.features = QStyleOptionButton::HasMenu;
    const int padding = lookOf(widget) == ButtonLook::ghost ? 8 : buttonPadding(widget);
    return {pushButtonFaceWidth(face, widget) + 2 * padding + tail, height};
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), kMenuSeparator};
    const QFontMetrics metrics(option.font);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    int width = 32 + metrics.size(Qt::TextShowMnemonic, parts.first()).width() + 24;
    if (parts.size() > 1)
        width += 24 + metrics.horizontalAdvance(parts.at(1));
    return {qMax(width, 160), qMax(kMenuRow, metrics.height() + 8)};
}

int frameWidth(const QWidget *widget)
{
    if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget))
        return 3; // Keeps the square viewport out of the rounded corners.
    return widget && widget->inherits("QComboBoxPrivateContainer") ? 4 : 1;
}

QRect thumbRect(const QStyleOptionSlider &option, bool vertical)
{
    const int length = vertical ? option.rect.height() : option.rect.width();
    const qint64 range = static_cast<qint64>(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb = static_cast<int>(static_cast<qint64>(option.pageStep) * length / (range + option.pageStep));
    thumb = qBound(qMin(kScrollThumbMin, length), thumb, length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    if (vertical)
        return {option.rect.x(), option.rect.y() + start, option.rect.width(), thumb};
    return {option.rect.x() + start, option.rect.y(), thumb, option.rect.height()};
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool vertical = option.orientation == Qt::Vertical;
    const QRect thumb = thumbRect(option, vertical);
    QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return rect;
    case QStyle::SC_ScrollBarSlider: return thumb;
    case QStyle::SC_ScrollBarSubPage:
        vertical ? rect.setBottom(thumb.top() - 1) : rect.setRight(thumb.left() - 1);
        return rect;
    case QStyle::SC_ScrollBarAddPage:
        vertical ? rect.setTop(thumb.bottom() + 1) : rect.setLeft(thumb.right() + 1);
        return rect;
    default: return {};
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const int tail = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 8 : kSpinArrows;
    const QRect &all = option.rect;
    const QRect arrows(all.right() + 1 - tail, all.y(), tail, all.height());
    switch (part) {
    case QStyle::SC_SpinBoxFrame: return all;
    case QStyle::SC_SpinBoxEditField: return all.adjusted(6, 1, -tail, -1);
    case QStyle::SC_SpinBoxUp:
        return tail < kSpinArrows ? QRect() : arrows.adjusted(0, 0, 0, -all.height() / 2);
    case QStyle::SC_SpinBoxDown:
        return tail < kSpinArrows ? QRect() : arrows.adjusted(0, all.height() / 2, 0, 0);
    default: return {};
    }
}

QRect comboBoxPart(const QRect &all, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_ComboBoxEditField: return all.adjusted(6, 1, -kArrowWidth, -1);
    case QStyle::SC_ComboBoxArrow: return {all.right() + 1 - kArrowWidth, all.y(), kArrowWidth, all.height()};
    default: return all;
    }
}

} // namespace

QRect RopewalkStyle::subElementRect(SubElement element,
                                    const QStyleOption *option,
                                    const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const int margin = frame && frame->lineWidth > 0 ? kFieldMargin : 0;
        return option->rect.adjusted(margin, 0, -margin, 0);
    }
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
    case SE_ProgressBarGroove: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect RopewalkStyle::subControlRect(ComplexControl control,
                                    const QStyleOptionComplex *option,
                                    SubControl part,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part);
    if (control == CC_SpinBox)
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return spinBoxPart(*box, part);
    if (control == CC_ComboBox)
        return comboBoxPart(option->rect, part);
    if (control == CC_ToolButton && part == SC_ToolButtonMenu)
        return {option->rect.right() + 1 - kArrowWidth, option->rect.y(), kArrowWidth, option->rect.height()};
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize RopewalkStyle::sizeFromContents(ContentsType type,
                                      const QStyleOption *option,
                                      const QSize &contents,
                                      const QWidget *widget) const
{
    const int height = option ? controlHeight(widget, option->fontMetrics.height()) : metric::kControl;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return {pushButtonFaceWidth(*button, widget) + 2 * buttonPadding(widget), height};
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button, widget);
        break;
    case CT_ComboBox: return {contents.width() + comboLeadWidth(widget) + 8 + kArrowWidth, height};
    case CT_LineEdit: return {contents.width() + 2 * kFieldMargin, height};
    case CT_SpinBox: return {contents.width() + 6 + kSpinArrows, height};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return {tabWidth(*tab, widget), isTall(widget) ? metric::kHeader : metric::kTabs};
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, contents);
        break;
    case CT_MenuBarItem: return {contents.width() + 16, metric::kControl};
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), qMax(metric::kTableHeader, option->fontMetrics.height() + 8)};
    }
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        const bool list = widget && widget->inherits("QComboBoxListView");
        const bool tree = qobject_cast<const QTreeView *>(widget) != nullptr;
        return {size.width(),
                qMax(size.height(),
                     list   ? kMenuRow
                     : tree ? metric::kTreeRow
                            : metric::kTableRow)};
    }
    case CT_ProgressBar: return {contents.width(), 4};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int RopewalkStyle::pixelMetric(PixelMetric which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case PM_DefaultFrameWidth: return frameWidth(widget);
    case PM_ScrollBarExtent: return kScrollBar;
    case PM_ScrollBarSliderMin: return kScrollThumbMin;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return 16;
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize: return 32;
    case PM_IndicatorWidth: return isSwitch(widget) ? 28 : 16;
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_ToolTipLabelFrameWidth: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return metric::kPadding;
    case PM_FocusFrameHMargin: return 5;
    case PM_HeaderMargin: return 6;
    case PM_HeaderDefaultSectionSizeVertical: return metric::kTableRow;
    case PM_TreeViewIndentation: return 20;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ToolBarSeparatorExtent: return 9;
    case PM_TabBarScrollButtonWidth: return metric::kControlSmall;
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 16;
    case PM_SliderLength: return 14;
    case PM_LineEditIconSize: return 14;
    case PM_LineEditIconMargin: return 4;
    case PM_ToolBarFrameWidth:
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(which, option, widget);
    }
}

int RopewalkStyle::styleHint(StyleHint hint,
                             const QStyleOption *option,
                             const QWidget *widget,
                             QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_ScrollBar_Transient:
    case SH_Menu_FadeOutOnHide:
    case SH_Widget_Animation_Duration: return 0;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_ComboBox_PopupFrameStyle: return QFrame::StyledPanel | QFrame::Plain;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace ropewalk

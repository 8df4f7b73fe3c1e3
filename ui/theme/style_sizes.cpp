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

#include <algorithm>
#include <array>
#include <utility>

namespace ropewalk {

namespace {

constexpr int kScrollBar = 11;
constexpr int kScrollThumbMin = 32;
constexpr int kArrowWidth = 24;
constexpr int kSpinArrows = 22;
constexpr int kFieldMargin = 6; // And 2 of the line edit's own.

using Measure = std::pair<QStyle::PixelMetric, int>;

constexpr std::array<Measure, 45> kMeasures{{
    {QStyle::PM_ScrollBarExtent, kScrollBar},
    {QStyle::PM_ScrollBarSliderMin, kScrollThumbMin},
    {QStyle::PM_SplitterWidth, 1},
    {QStyle::PM_DockWidgetSeparatorExtent, 1},
    {QStyle::PM_MenuPanelWidth, 1},
    {QStyle::PM_MenuHMargin, 4},
    {QStyle::PM_MenuVMargin, 4},
    {QStyle::PM_SmallIconSize, 16},
    {QStyle::PM_ButtonIconSize, 16},
    {QStyle::PM_ToolBarIconSize, 16},
    {QStyle::PM_TabBarIconSize, 16},
    {QStyle::PM_ListViewIconSize, 16},
    {QStyle::PM_LargeIconSize, 32},
    {QStyle::PM_MessageBoxIconSize, 32},
    {QStyle::PM_IndicatorHeight, 16},
    {QStyle::PM_ExclusiveIndicatorWidth, 16},
    {QStyle::PM_ExclusiveIndicatorHeight, 16},
    {QStyle::PM_CheckBoxLabelSpacing, 8},
    {QStyle::PM_RadioButtonLabelSpacing, 8},
    {QStyle::PM_LayoutHorizontalSpacing, 8},
    {QStyle::PM_LayoutVerticalSpacing, 8},
    {QStyle::PM_ToolTipLabelFrameWidth, 8},
    {QStyle::PM_LayoutLeftMargin, metric::kPadding},
    {QStyle::PM_LayoutTopMargin, metric::kPadding},
    {QStyle::PM_LayoutRightMargin, metric::kPadding},
    {QStyle::PM_LayoutBottomMargin, metric::kPadding},
    {QStyle::PM_FocusFrameHMargin, 5},
    {QStyle::PM_HeaderMargin, 6},
    {QStyle::PM_HeaderDefaultSectionSizeVertical, metric::kTableRow},
    {QStyle::PM_TreeViewIndentation, 20},
    {QStyle::PM_ToolBarItemSpacing, 4},
    {QStyle::PM_ToolBarSeparatorExtent, 9},
    {QStyle::PM_TabBarScrollButtonWidth, metric::kControlSmall},
    {QStyle::PM_SliderThickness, 16},
    {QStyle::PM_SliderControlThickness, 16},
    {QStyle::PM_SliderLength, 14},
    {QStyle::PM_LineEditIconSize, 14},
    {QStyle::PM_LineEditIconMargin, 4},
    {QStyle::PM_ToolBarFrameWidth, 0},
    {QStyle::PM_TabBarBaseOverlap, 0},
    {QStyle::PM_TabBarBaseHeight, 0},
    {QStyle::PM_TabBarTabShiftVertical, 0},
    {QStyle::PM_TabBarTabShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftVertical, 0},
}};

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
    if (which == PM_DefaultFrameWidth)
        return frameWidth(widget);
    if (which == PM_IndicatorWidth)
        return isSwitch(widget) ? 28 : 16;
    const auto measure = std::find_if(
        kMeasures.begin(), kMeasures.end(), [which](const Measure &known) { return known.first == which; });
    return measure != kMeasures.end() ? measure->second : QProxyStyle::pixelMetric(which, option, widget);
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

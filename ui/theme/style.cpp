#include "ui/theme/style.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint_bars.h"
#include "ui/theme/paint_buttons.h"
#include "ui/theme/paint_fields.h"
#include "ui/theme/paint_items.h"
#include "ui/theme/paint_menus.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>

namespace ropewalk {

namespace {

bool isPopup(const QObject *object)
{
    return qobject_cast<const QMenu *>(object) || object->inherits("QComboBoxPrivateContainer") ||
           object->inherits("QTipLabel");
}

bool wantsHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTabBar *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QHeaderView *>(widget);
}

void roundCorners(QWidget &popup)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(popup.rect()), metric::kCardRadius, metric::kCardRadius);
    popup.setMask(QRegion(path.toFillPolygon().toPolygon()));
}

template <typename Option>
const Option &as(const QStyleOption *option)
{
    return *qstyleoption_cast<const Option *>(option);
}

void paintGroupBox(const QStyleOptionGroupBox &option, const QRect &label, QPainter &painter)
{
    painter.save();
    painter.setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    const Token ink = isEnabled(option.state) ? Token::text : Token::disabled;
    paintText(painter,
              QRect(label.x(), label.y(), option.rect.right() - label.x(), label.height()),
              Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
              option.text,
              themeColor(ink));
    painter.restore();
}

void paintDockTitle(const QStyleOptionDockWidget &option, QPainter &painter)
{
    painter.fillRect(option.rect, themeColor(Token::side));
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                     themeColor(Token::line));
    painter.setFont(themeFont(TextStyle::body, QFont::DemiBold));
    paintText(painter,
              option.rect.adjusted(metric::kPadding, 0, -metric::kPadding, 0),
              Qt::AlignVCenter | Qt::AlignLeft,
              option.title,
              themeColor(Token::text));
}

void paintStatusBar(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, themeColor(Token::chrome));
    painter.fillRect(QRect(option.rect.x(), option.rect.y(), option.rect.width(), 1),
                     themeColor(Token::line));
}

} // namespace

RopewalkStyle::RopewalkStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("ropewalk"));
}

void RopewalkStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (isPopup(widget))
        widget->installEventFilter(this);
    if (auto *list = qobject_cast<QAbstractItemView *>(widget); list && list->inherits("QComboBoxListView"))
        list->setItemDelegate(new QStyledItemDelegate(list)); // The box's own delegate bypasses the style.
}

bool RopewalkStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        if (auto *popup = qobject_cast<QWidget *>(watched); popup && isPopup(popup))
            roundCorners(*popup);
    return QProxyStyle::eventFilter(watched, event);
}

void RopewalkStyle::drawPrimitive(PrimitiveElement element,
                                  const QStyleOption *option,
                                  QPainter *painter,
                                  const QWidget *widget) const
{
    const QRect &all = option->rect;
    switch (element) {
    case PE_PanelLineEdit: return paintLineEdit(*option, *painter, widget);
    case PE_Frame: return paintViewFrame(*option, *painter, widget);
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: return paintRow(*option, *painter, widget);
    case PE_IndicatorBranch: return paintBranch(*option, *painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintIndicator(*option, *painter, widget, Mark::tick);
    case PE_IndicatorRadioButton: return paintIndicator(*option, *painter, widget, Mark::dot);
    case PE_PanelMenu:
    case PE_PanelTipLabel: return paintPopupPanel(*option, *painter);
    case PE_PanelStatusBar: return paintStatusBar(*option, *painter);
    case PE_PanelMenuBar: return painter->fillRect(all, themeColor(Token::chrome));
    case PE_IndicatorDockWidgetResizeHandle: return paintRule(*option, *painter);
    case PE_IndicatorToolBarSeparator:
        return painter->fillRect(QRect(all.center().x(), all.center().y() - 8, 1, 16),
                                 themeColor(Token::line2));
    case PE_FrameTabBarBase:
        return painter->fillRect(QRect(all.x(), all.bottom(), all.width(), 1), themeColor(Token::line));
    case PE_IndicatorArrowUp: return paintChevron(*painter, all, QStringLiteral("chevron-up"));
    case PE_IndicatorArrowDown: return paintChevron(*painter, all, QStringLiteral("chevron-down"));
    case PE_IndicatorArrowLeft: return paintChevron(*painter, all, QStringLiteral("chevron-left"));
    case PE_IndicatorArrowRight: return paintChevron(*painter, all, QStringLiteral("chevron-right"));
    case PE_IndicatorTabClose: return paintChevron(*painter, all, QStringLiteral("close"));
    case PE_FrameFocusRect: // Each control draws its own ring; here it is an item's.
        if (has(option->state, State_KeyboardFocusChange) && qobject_cast<const QAbstractItemView *>(widget))
            paintFocusRing(*painter, all, metric::kChipRadius, themeColor(Token::accent));
        return;
    case PE_FrameMenu:
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_IndicatorToolBarHandle: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RopewalkStyle::drawControl(ControlElement element,
                                const QStyleOption *option,
                                QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: return paintPushButtonPanel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_PushButtonLabel: return paintPushButtonLabel(as<QStyleOptionButton>(option), *painter, widget);
    case CE_ComboBoxLabel: return paintComboLabel(as<QStyleOptionComboBox>(option), *painter, widget);
    case CE_MenuItem: return paintMenuItem(as<QStyleOptionMenuItem>(option), *painter);
    case CE_MenuBarItem: return paintMenuBarItem(as<QStyleOptionMenuItem>(option), *painter);
    case CE_MenuBarEmptyArea: return painter->fillRect(option->rect, themeColor(Token::chrome));
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: return paintHeaderSection(*option, *painter);
    case CE_HeaderLabel: return paintHeaderLabel(as<QStyleOptionHeader>(option), *painter);
    case CE_TabBarTab: return paintTab(as<QStyleOptionTab>(option), *painter, widget);
    case CE_ProgressBar: return paintProgress(as<QStyleOptionProgressBar>(option), *painter);
    case CE_Splitter: return paintRule(*option, *painter);
    case CE_ToolBar: return paintToolBar(as<QStyleOptionToolBar>(option), *painter);
    case CE_DockWidgetTitle: return paintDockTitle(as<QStyleOptionDockWidget>(option), *painter);
    case CE_ShapedFrame: {
        const auto shape = as<QStyleOptionFrame>(option).frameShape;
        if (shape == QFrame::HLine || shape == QFrame::VLine)
            return paintRule(*option, *painter);
        break;
    }
    case CE_SizeGrip: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RopewalkStyle::drawComplexControl(ComplexControl control,
                                       const QStyleOptionComplex *option,
                                       QPainter *painter,
                                       const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: return paintComboBox(as<QStyleOptionComboBox>(option), *painter, widget);
    case CC_SpinBox: return paintSpinBox(as<QStyleOptionSpinBox>(option), *painter, widget);
    case CC_ToolButton: return paintToolButton(as<QStyleOptionToolButton>(option), *painter, widget);
    case CC_ScrollBar:
        return paintScrollBar(as<QStyleOptionSlider>(option),
                              subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget),
                              *painter,
                              widget);
    case CC_Slider:
        return paintSlider(as<QStyleOptionSlider>(option),
                           subControlRect(CC_Slider, option, SC_SliderHandle, widget),
                           *painter);
    case CC_GroupBox: {
        const auto &box = as<QStyleOptionGroupBox>(option);
        paintGroupBox(box, subControlRect(CC_GroupBox, option, SC_GroupBoxLabel, widget), *painter);
        if (box.subControls.testFlag(SC_GroupBoxCheckBox)) {
            QStyleOption check(box);
            check.rect = subControlRect(CC_GroupBox, option, SC_GroupBoxCheckBox, widget);
            paintIndicator(check, *painter, nullptr, Mark::tick);
        }
        return;
    }
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon RopewalkStyle::standardIcon(StandardPixmap which,
                                  const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxInformation: return themeIcon(QStringLiteral("info"), {Token::accent});
    case SP_MessageBoxWarning: return themeIcon(QStringLiteral("warning"), {Token::warn});
    case SP_MessageBoxCritical: return themeIcon(QStringLiteral("error"), {Token::err});
    case SP_MessageBoxQuestion: return themeIcon(QStringLiteral("question"), {Token::accent});
    case SP_LineEditClearButton:
    case SP_DockWidgetCloseButton:
    case SP_TitleBarCloseButton: return themeIcon(QStringLiteral("close"));
    case SP_DirIcon:
    case SP_DirClosedIcon:
    case SP_DirOpenIcon: return themeIcon(QStringLiteral("folder"));
    case SP_FileIcon: return themeIcon(QStringLiteral("file"));
    case SP_ArrowBack: return themeIcon(QStringLiteral("arrow-left"));
    case SP_ArrowForward: return themeIcon(QStringLiteral("arrow-right"));
    case SP_FileDialogToParent: return themeIcon(QStringLiteral("arrow-up"));
    case SP_FileDialogNewFolder: return themeIcon(QStringLiteral("plus"));
    case SP_FileDialogListView: return themeIcon(QStringLiteral("menu"));
    case SP_FileDialogDetailedView: return themeIcon(QStringLiteral("filter"));
    case SP_ToolBarHorizontalExtensionButton: return themeIcon(QStringLiteral("more"));
    default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace ropewalk

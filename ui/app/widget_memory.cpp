#include "ui/app/widget_memory.h"

#include "ui/widgets/segmented_control.h"

#include <QAbstractSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabBar>

#include <functional>

namespace ropewalk {
namespace {

using Visit = std::function<void(QWidget &widget, const QString &place)>;

/// Calls `visit` for every widget below `parent` that is part of its window.
void visitBelow(const QWidget &parent, const QString &place, const Visit &visit)
{
    QHash<QString, int> seen;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget == nullptr || widget->isWindow())
            continue;
        const QString name = QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName();
        const QString own = place + u'/' + name + QString::number(seen[name]++);
        visit(*widget, own);
        visitBelow(*widget, own, visit);
    }
}

QVariant hiddenColumns(const QHeaderView &header)
{
    QVariantList hidden;
    for (int column = 0; column < header.count(); ++column)
        hidden << header.isSectionHidden(column);
    return hidden;
}

void hideColumns(QHeaderView &header, const QVariantList &hidden)
{
    for (int column = 0; column < std::min<int>(header.count(), static_cast<int>(hidden.size())); ++column)
        header.setSectionHidden(column, hidden[column].toBool());
}

bool isTyped(const QLineEdit &line)
{
    return line.isModified() && !line.isReadOnly() &&
           qobject_cast<QAbstractSpinBox *>(line.parent()) == nullptr;
}

/// Nothing where it holds nothing of a person's.
QVariant valueOf(const QWidget &widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return isTyped(*line) ? line->text() : QVariant();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return !text->isReadOnly() && text->document()->isModified() ? text->toPlainText() : QVariant();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return tabs->currentIndex();
    if (const auto *segments = qobject_cast<const SegmentedControl *>(&widget))
        return segments->current();
    if (const auto *parts = qobject_cast<const QSplitter *>(&widget))
        return parts->saveState();
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return hiddenColumns(*header);
    return {};
}

void putValue(QWidget &widget, const QVariant &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(&widget)) {
        line->setText(value.toString());
        line->setModified(true);
        emit line->textEdited(line->text());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(&widget)) {
        text->setPlainText(value.toString());
        text->document()->setModified(true);
        text->moveCursor(QTextCursor::End);
    } else if (auto *tabs = qobject_cast<QTabBar *>(&widget)) {
        tabs->setCurrentIndex(value.toInt());
    } else if (auto *segments = qobject_cast<SegmentedControl *>(&widget)) {
        segments->setCurrent(value.toInt());
    } else if (auto *parts = qobject_cast<QSplitter *>(&widget)) {
        parts->restoreState(value.toByteArray());
    } else if (auto *header = qobject_cast<QHeaderView *>(&widget)) {
        hideColumns(*header, value.toList());
    }
}

} // namespace

WidgetMemory::WidgetMemory(const QWidget &window)
{
    visitBelow(window, {}, [this](QWidget &widget, const QString &place) {
        if (const QVariant value = valueOf(widget); value.isValid())
            m_values.insert(place, value);
    });
}

void WidgetMemory::putInto(QWidget &window) const
{
    visitBelow(window, {}, [this](QWidget &widget, const QString &place) {
        const auto found = m_values.constFind(place);
        if (found != m_values.constEnd() && valueOf(widget) != *found)
            putValue(widget, *found);
    });
}

} // namespace ropewalk

#include "ui/panels/message_list_access.h"

#include "ui/models/figure_text.h"
#include "ui/models/message_model.h"
#include "ui/panels/message_list.h"

#include <QAccessibleWidget>

namespace ropewalk {
namespace {

/// A painted table. Its rows are no children, a million of which nobody could walk; its value tells of the
/// current one, and changes with it.
class MessageListAccess final : public QAccessibleWidget
{
public:
    explicit MessageListAccess(MessageList &list)
        : QAccessibleWidget(&list, QAccessible::Table)
        , m_list(list)
    {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? value() : QAccessibleWidget::text(kind);
    }

private:
    [[nodiscard]] QString value() const
    {
        const QString rows =
            MessageList::tr("%1 rows").arg(countText(static_cast<std::uint64_t>(model().rowCount())));
        const QModelIndex current = m_list.currentIndex();
        return current.isValid() ? rows + QStringLiteral("; ") + rowText(current.row()) : rows;
    }

    [[nodiscard]] QString rowText(int row) const
    {
        const JournalRecord &record = model().recordAt(row);
        QStringList cells{model().index(row, MessageModel::NumberColumn).data().toString(),
                          model().index(row, MessageModel::TimeColumn).data().toString()};
        if (record.kind != JournalRecord::Kind::message)
            return listText(cells << model().eventText(record));
        cells << (record.direction == Direction::in ? MessageList::tr("In") : MessageList::tr("Out"));
        for (const int column :
             {MessageModel::ConnectionColumn, MessageModel::BytesColumn, MessageModel::MessageColumn})
            cells << model().index(row, column).data().toString();
        return listText(cells);
    }

    [[nodiscard]] const MessageModel &model() const
    {
        return *static_cast<const MessageModel *>(m_list.model());
    }

    MessageList &m_list;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *list = qobject_cast<MessageList *>(object);
    return list == nullptr ? nullptr : new MessageListAccess(*list);
}

} // namespace

void installMessageListAccess()
{
    QAccessible::installFactory(makeAccess); // Known already: nothing happens.
}

} // namespace ropewalk

#pragma once

#include "ui/models/message_model.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace ropewalk {

class BytesBox;
class EmptyState;
class FormGrid;
class InspectorHead;

/// One message: where it comes from, when, what caused it and what it caused, and its bytes.
class MessagePage final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostCaused = 20;     ///< Links to messages that this one caused.
    static constexpr std::size_t kMostShown = 4 << 20; ///< Bytes.

    /// `model` must outlive the page.
    explicit MessagePage(MessageModel &model, QWidget *parent = nullptr);

    /// Shows the message numbered `number`; -1: none.
    void show(qint64 number);

    /// Looks again for what the message caused, which comes after it.
    void refresh();

    [[nodiscard]] qint64 number() const { return m_number; }

signals:
    /// The person wants to see another message.
    void messageRequested(quint64 number);

private:
    void setupHead(QVBoxLayout &layout);
    void setupGrid(QVBoxLayout &layout);
    void showHead(const JournalRecord &record);
    void showGrid(const JournalRecord &record);
    void showLinks();
    void showBytes(const JournalRecord &record);
    void goBy(int step);
    void addLink(std::uint64_t number, std::int64_t since);

    MessageModel &m_model;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    InspectorHead *m_head;
    FormGrid *m_grid;
    QLabel *m_linksTitle;
    QVBoxLayout *m_links;
    BytesBox *m_bytes;
    qint64 m_number = -1;
    std::vector<std::uint64_t> m_linked; ///< The numbers behind the links in sight.
};

} // namespace ropewalk

#pragma once

#include "ui/models/message_finder.h"

#include <QWidget>

class QLabel;

namespace ropewalk {

class SearchField;

/// Finds messages in the list, one after the other. Hidden until asked for; Escape hides it.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(MessageModel &model, QWidget *parent = nullptr);

    /// Shows the bar with its line chosen.
    void open();

    /// Looks for the next match after (or before) the message numbered `from`.
    void find(std::uint64_t from, MessageFinder::Way way);

    /// One slice of looking, once a frame. True if it goes on.
    bool advance();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void found(quint64 number);
    void findRequested(ropewalk::MessageFinder::Way way);
    void closed();

private:
    void setupLayout();

    MessageModel &m_model;
    MessageFinder m_finder;
    SearchField *m_line;
    QLabel *m_note;
};

} // namespace ropewalk

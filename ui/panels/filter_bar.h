#pragma once

#include "ui/models/message_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ropewalk {

class SearchField;
class SegmentedControl;

/// What the list shows: the filter line, the direction, and whether it follows.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(MessageModel &model, QWidget *parent = nullptr);

    void clear();
    void setFollowing(bool isOn);

    /// Says how much is not shown: rows still to be searched, sampling, what the journal let go of.
    void showProgress(std::uint64_t droppedRows);

    [[nodiscard]] SearchField &field() const { return *m_filter; }

signals:
    void followRequested(bool isOn);

private:
    void setupControls();
    void setupLayout();
    void applyFilter(const QString &text);

    MessageModel &m_model;
    SearchField *m_filter;
    SegmentedControl *m_direction;
    QPushButton *m_follow;
    QLabel *m_note;
};

} // namespace ropewalk

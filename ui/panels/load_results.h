#pragma once

#include "ui/models/load_record.h"

#include <QWidget>

class QTableView;

namespace ropewalk {

class LoadOutcomeModel;
class ShareBar;

/// How a load's requests ended, and where their time went.
class LoadResults final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadResults(QWidget *parent = nullptr);

    /// Either may be null.
    void show(const LoadRecord *run, const LoadRecord *other);
    using QWidget::show;

    [[nodiscard]] QTableView &table() const { return *m_table; }

private:
    void setupTable();
    void setupLayout();
    void showColumns();

    LoadOutcomeModel *m_model;
    QTableView *m_table;
    ShareBar *m_time;
};

} // namespace ropewalk

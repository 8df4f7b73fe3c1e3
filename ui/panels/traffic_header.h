#pragma once

#include "ui/models/scope.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace ropewalk {

class Chip;
class Directory;
class ElidedLabel;

/// The name and state of what is selected, its figures, and what is done with it most.
class TrafficHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit TrafficHeader(QWidget *parent = nullptr);

    /// Shows the figures of `scope` as they stand in `directory`.
    void show(const Directory &directory, Scope scope);

    /// `run` stops or starts; `more` opens beside it.
    void setActions(QAction *run, QMenu *more);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString state() const;

private:
    void setupLayout();
    void showService(const Directory &directory, ServiceId service);
    void showConnection(const Directory &directory, ConnectionId connection);
    void showAll(const Directory &directory);

    ElidedLabel *m_name;
    Chip *m_state;
    QLabel *m_figures;
    QToolButton *m_run;
    QToolButton *m_more;
};

} // namespace ropewalk

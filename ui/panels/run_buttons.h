#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace ropewalk {

/// The button that starts what a form describes and the one that stops it, in one place: either is shown.
class RunButtons final : public QWidget
{
    Q_OBJECT

public:
    /// They are called "run" + `subject` and "stop" + `subject`. Both actions must outlive this.
    RunButtons(const QString &subject, QAction &run, QAction &stop, QWidget *parent = nullptr);

    /// The keyboard goes along from one to the other.
    void setRunning(bool isRunning);
    /// The keyboard goes to the one that is shown.
    void focus();

private:
    QPushButton *m_run;
    QPushButton *m_stop;
};

} // namespace ropewalk

#include "ui/panels/run_buttons.h"

#include "ui/panels/action_button.h"
#include "ui/theme/dress.h"

#include <QHBoxLayout>

namespace ropewalk {

RunButtons::RunButtons(const QString &subject, QAction &run, QAction &stop, QWidget *parent)
    : QWidget(parent)
    , m_run(new QPushButton(this))
    , m_stop(new QPushButton(this))
{
    m_run->setObjectName(QStringLiteral("run") + subject);
    m_stop->setObjectName(QStringLiteral("stop") + subject);
    setLook(*m_run, ButtonLook::primary);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metric::kPadding, metric::kPadding, metric::kPadding, metric::kPadding);
    for (const auto &[button, action] : {std::pair{m_run, &run}, std::pair{m_stop, &stop}}) {
        bindAction(*button, *action);
        setKeyHint(*button, action->shortcut().toString(QKeySequence::NativeText));
        button->setMinimumHeight(metric::kControl + 4);
        layout->addWidget(button);
    }
    setRunning(false);
}

void RunButtons::setRunning(bool isRunning)
{
    const bool hadFocus = m_run->hasFocus() || m_stop->hasFocus();
    m_run->setVisible(!isRunning);
    m_stop->setVisible(isRunning);
    if (hadFocus)
        focus();
}

void RunButtons::focus()
{
    (m_stop->isHidden() ? m_run : m_stop)->setFocus();
}

} // namespace ropewalk

#pragma once

#include <QWidget>

class QTextEdit;

namespace ropewalk {

class ChosenChain;

/// What happened to the chosen chain, in order, a line each.
class ChainLogPage final : public QWidget
{
    Q_OBJECT

public:
    /// `chosen` must outlive the page.
    explicit ChainLogPage(ChosenChain &chosen, QWidget *parent = nullptr);

    void refresh();

private:
    ChosenChain &m_chosen;
    QTextEdit *m_lines;
    QString m_shown;
};

} // namespace ropewalk

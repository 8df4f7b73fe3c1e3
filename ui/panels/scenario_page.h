#pragma once

#include "ui/models/scenario_file.h"
#include "ui/panels/commander.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;

namespace ropewalk {

class EmptyState;
class SearchField;

/// Plays lines of a conformance corpus, whole or operation by operation; their Deferreds come to the list.
class ScenarioPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioPage(Commander post, QWidget *parent = nullptr);

    /// Asks for a file.
    void askForFile();

    /// Offers the lines of a corpus, or tells why it cannot.
    void load(const QString &path);

signals:
    void problem(const QString &text);

    /// A scenario is about to be played, or begun.
    void beginning();

private:
    void setupLayout();
    void setupControls();
    void showLines(const QString &typed);
    void showChosen();
    void play(PlayScenario::Pace pace);
    void step();
    void take(const Result<CommandReply> &reply);
    [[nodiscard]] const ScenarioLine *chosen() const;

    Commander m_post;
    ScenarioFile m_file;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QLabel *m_name;
    SearchField *m_filter;
    QListWidget *m_lines;
    QLabel *m_about;
    QPushButton *m_play;
    QPushButton *m_byStep;
    QPushButton *m_step;
    QLabel *m_left;
    QPlainTextEdit *m_result;
};

} // namespace ropewalk

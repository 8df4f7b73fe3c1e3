#pragma once

#include "ui/models/scope.h"
#include "ui/panels/commander.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QStackedLayout;
class QToolButton;

namespace ropewalk {

class Directory;
class ElidedLabel;
class EmptyState;

/// The sequences of an endpoint: their lines as text, and a button that runs the chosen one on a connection.
///
/// What is written is kept with the endpoint once it makes sense, when the person goes elsewhere or runs it.
class SequencesPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `directory` must outlive the panel.
    SequencesPanel(const Directory &directory, Commander post, QWidget *parent = nullptr);

    /// Follows the selection.
    void setScope(Scope scope);

    /// Looks at what the engine tells now.
    void tick();

    [[nodiscard]] QAction &runAction() const { return *m_run; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupActions();
    void setupList();
    void setupText();
    void setupLayout();
    [[nodiscard]] QWidget *makeEditor();

    void take(const std::vector<SequenceConfig> &sequences);
    void add();
    void remove();
    void choose(int row);
    void rename(int row);
    void check();
    void commit();
    void run();
    void showAnswer(const Result<CommandReply> &reply);
    void showState();
    void say(const QString &text, bool isWrong);
    [[nodiscard]] SequenceConfig *current();
    [[nodiscard]] ConnectionId target() const;

    const Directory &m_directory;
    Commander m_post;
    Scope m_scope;
    std::vector<SequenceConfig> m_sequences; ///< As they are shown.
    std::vector<SequenceConfig> m_told;      ///< As the engine told them last.
    int m_pending = 0;                       ///< Changes that it has not answered.
    int m_running = 0;
    bool m_isRight = false; ///< What is written makes sense.
    bool m_isFilling = false;

    QListWidget *m_list;
    QPlainTextEdit *m_text;
    ElidedLabel *m_status;
    QToolButton *m_runButton;
    EmptyState *m_empty;
    QStackedLayout *m_pages;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_run;
};

} // namespace ropewalk

#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"
#include "ui/panels/send_targets.h"

#include <QVariantMap>
#include <QWidget>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace ropewalk {

class ExpectLine;
class SegmentedControl;
class SnippetList;
class TemplateEdit;

/// Writes a message and sends it: to a connection, to all of a server, or to an address.
///
/// Bytes typed are bytes sent; the preview counts them, or says what is wrong with the text.
/// Loss: remembers the last `kHistory` messages sent.
class ComposerPanel final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kHistory = 100;

    /// `directory` must outlive the panel.
    ComposerPanel(const Directory &directory, Commander post, QWidget *parent = nullptr);

    /// Follows the selection: offers its targets.
    void setScope(Scope scope);

    /// Looks at what is connected now. Not more often than a person can read.
    void tick();

    void setVariables(const std::map<std::string, std::string> &variables);
    [[nodiscard]] SnippetList &snippets() const { return *m_snippets; }

    [[nodiscard]] MessageTemplate message() const;
    void setMessage(const MessageTemplate &message);

    /// Goes on where `before`, which is about to go, was left: its message, its target and those sent before.
    void takeOver(const ComposerPanel &before);

    /// One line instead of several, for low windows.
    void setCompact(bool isCompact);

    /// What a connection's send queue does now; without it, what its service begins with.
    using QueueFinder = std::function<std::optional<QueueConfig>(ConnectionId connection)>;
    void setQueueFinder(QueueFinder find) { m_findQueue = std::move(find); }

    [[nodiscard]] const QList<QAction *> &composerActions() const { return m_actions; }
    void focusText();

    /// What the last reply was to look like, to be remembered.
    [[nodiscard]] QVariantMap expectation() const;
    void setExpectation(const QVariantMap &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupTarget();
    void setupForm();
    void setupText();
    void setupRepeat();
    void setupSend();
    void setupExpect();
    void setupLayout();
    void fillTopRow();
    void fillBottomRow();

    void showTargets();
    void showPreview();
    void showFailure(const QString &text);
    void send();
    void sendToAll();
    void queueOnly();
    void post(Command command);
    void keepInHistory();
    void request(ConnectionId connection);
    void showReply(const Result<CommandReply> &reply);
    [[nodiscard]] bool isExpecting() const;
    void setRepeating(bool isOn);
    void recall(int step);
    void chooseFile();
    void showRepeat();
    void showState();
    [[nodiscard]] SendTarget target() const;

    const Directory &m_directory;
    Commander m_post;
    Scope m_scope;
    std::map<std::string, std::string> m_variables;
    std::deque<MessageTemplate> m_history; ///< The newest last.
    std::size_t m_recalled = 0;            ///< How far back the person has gone; 0: not at all.
    std::set<ConnectionId> m_repeating;    ///< What the person repeats here; what endpoints repeat is theirs.
    std::vector<SendTarget> m_targets;
    bool m_isRight = true; ///< The text means something.
    bool m_isCompact = false;
    bool m_isChosen = false; ///< The person chose the target; else it is the likeliest.

    QComboBox *m_target;
    QLineEdit *m_address;
    SegmentedControl *m_mode;
    QComboBox *m_lineEnd;
    QToolButton *m_hasVariables;
    QToolButton *m_historyButton;
    TemplateEdit *m_text;
    ExpectLine *m_expect;
    QAction *m_expectAction; ///< Checked while the line is there.
    QToolButton *m_browse;
    QLabel *m_preview;
    QCheckBox *m_repeat;
    QSpinBox *m_interval;
    QToolButton *m_send;
    SnippetList *m_snippets;
    QWidget *m_side; ///< Snippets with their divider.
    QVBoxLayout *m_column;
    QHBoxLayout *m_top;
    QHBoxLayout *m_bottom;
    QList<QWidget *> m_spacious; ///< Hidden where there is one line only.
    QList<QAction *> m_actions;
    QAction *m_queueOnly = nullptr;
    QueueFinder m_findQueue;
};

} // namespace ropewalk

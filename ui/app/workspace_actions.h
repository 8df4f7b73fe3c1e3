#pragma once

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace ropewalk {

class Document;
class NoticeBar;
class Recovery;

/// New, open, save: what is done with the workspace as a whole, and the question before changes are lost.
class WorkspaceActions final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRecent = 8;

    /// `notice` says what went wrong, and offers what a crash left behind.
    WorkspaceActions(Document &document, NoticeBar &notice, QWidget *window);
    ~WorkspaceActions() override;

    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

    void load(const QString &path);
    void save();
    void saveTo(const QString &path);

    /// Runs `then` at once if nothing would be lost, else after the person has decided; not at all if they
    /// would rather stay.
    void ifDiscardable(std::function<void()> then);

    /// Keeps unsaved changes safe from now on, and offers those that a crash left behind.
    void startRecovery(const QString &folder);

    /// Goes on where `before`, which is about to go, was left: with its safe copy, and what it offered.
    void takeOver(WorkspaceActions &before);

    /// What is not saved is offered at the next start, though the program ends as it should.
    void keepForNextTime();

private:
    QAction *add(const QString &text, const QString &icon, const QKeySequence &keys);
    void askForFile();
    void editVariables();
    void askWhereToSave();
    void showRecent(QMenu &menu);
    void remember(const QString &path);
    void offerLost();
    void restoreLost(const QString &file);
    void report(const QString &text);

    Document &m_document;
    NoticeBar &m_notice;
    QWidget *m_window;
    QMenu *m_menu;
    QMenu *m_recentMenu;
    QList<QAction *> m_all;
    Recovery *m_recovery = nullptr;
    QString m_lost;
};

} // namespace ropewalk

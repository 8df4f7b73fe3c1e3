#pragma once

#include "ui/models/help_book.h"

#include <QWidget>

class QListWidget;
class QTextBrowser;
class QUrl;

namespace ropewalk {

class SearchField;

/// The help: chapters on the left, of which a search leaves those that say the words, and the text beside
/// them.
///
/// A window of its own, so that it can stay open beside what it tells of. Links of the form
/// `ropewalk:demo/echo` and `ropewalk:perspective/queues` are acted on by whoever listens.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(HelpBook book, QWidget *parent = nullptr);

    /// Shows the chapter of that anchor; the first one if there is none.
    void showChapter(const QString &anchor);

    /// The anchor of the chapter that is shown; empty if a search found none.
    [[nodiscard]] QString shownChapter() const;

signals:
    void demoRequested(const QString &name);
    void perspectiveRequested(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupChapters();
    void setupText();
    void setupLayout();
    void list(const QString &words);
    void showCurrent();
    void mark(const QString &words);
    void follow(const QUrl &link);

    HelpBook m_book;
    SearchField *m_search;
    QListWidget *m_chapters;
    QTextBrowser *m_text;
};

} // namespace ropewalk

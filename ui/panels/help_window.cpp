#include "ui/panels/help_window.h"

#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/document_look.h"
#include "ui/widgets/search_field.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace ropewalk {
namespace {

constexpr QSize kSize{880, 680};
constexpr int kListWidth = 220;
constexpr int kLineWidth = 620; ///< Pixels of text beside each other; longer lines tire.

} // namespace

HelpWindow::HelpWindow(HelpBook book, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_book(std::move(book))
    , m_search(new SearchField(QStringLiteral("search"), this))
    , m_chapters(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Help"));
    resize(kSize);
    setupChapters();
    setupText();
    setupLayout();
    list({});
    m_chapters->setCurrentRow(0);
}

void HelpWindow::showChapter(const QString &anchor)
{
    m_search->clear();
    m_chapters->setCurrentRow(std::max(0, m_book.indexOf(anchor)));
}

QString HelpWindow::shownChapter() const
{
    const QListWidgetItem *item = m_chapters->currentItem();
    return item == nullptr
               ? QString()
               : m_book.chapters()[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())].anchor;
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}

void HelpWindow::setupChapters()
{
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_chapters->setObjectName(QStringLiteral("helpChapters"));
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setFrameShape(QFrame::NoFrame);
    setSurface(*m_chapters, Token::side);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::list);
    connect(m_search, &QLineEdit::returnPressed, m_chapters, qOverload<>(&QWidget::setFocus));
    connect(m_chapters, &QListWidget::currentRowChanged, this, &HelpWindow::showCurrent);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    auto *close = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
}

void HelpWindow::setupText()
{
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Chapter"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setLineWrapMode(QTextEdit::FixedPixelWidth);
    m_text->setLineWrapColumnOrWidth(kLineWidth);
    setSurface(*m_text, Token::surface);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
}

void HelpWindow::setupLayout()
{
    auto *side = new QWidget(this);
    setSurface(*side, Token::side);
    side->setFixedWidth(kListWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(metric::kGap, metric::kGap, metric::kGap, metric::kGap);
    column->addWidget(m_search);
    column->addWidget(m_chapters, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_text, 1);
}

void HelpWindow::list(const QString &words)
{
    const QSignalBlocker blocker(m_chapters);
    m_chapters->clear();
    for (const int i : m_book.matching(words)) {
        auto *item = new QListWidgetItem(m_book.chapters()[static_cast<std::size_t>(i)].title, m_chapters);
        item->setData(Qt::UserRole, i);
    }
    m_chapters->setCurrentRow(0);
    showCurrent();
}

void HelpWindow::showCurrent()
{
    const QListWidgetItem *item = m_chapters->currentItem();
    if (item == nullptr) {
        m_text->setMarkdown(tr("No chapter says that."));
        return;
    }
    const auto index = static_cast<std::size_t>(item->data(Qt::UserRole).toInt());
    m_text->setMarkdown(m_book.chapters()[index].text);
    m_text->document()->setDocumentMargin(metric::kPadding * 2);
    dressDocument(*m_text->document());
    m_text->verticalScrollBar()->setValue(0);
    mark(m_search->text());
}

/// Where the words of a search are.
void HelpWindow::mark(const QString &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : m_book.searched(words)) {
        QTextCursor cursor(m_text->document());
        while (!(cursor = m_text->document()->find(word, cursor)).isNull()) {
            QTextEdit::ExtraSelection found{cursor, {}};
            found.format.setBackground(themeColor(Token::sel));
            marks.append(found);
        }
    }
    m_text->setExtraSelections(marks);
}

void HelpWindow::follow(const QUrl &link)
{
    if (link.scheme() == QLatin1String("ropewalk")) {
        const QString name = link.path().section(u'/', -1);
        link.path().startsWith(QLatin1String("demo/")) ? emit demoRequested(name)
                                                       : emit perspectiveRequested(name);
    } else if (link.scheme().isEmpty()) {
        showChapter(link.fragment());
    } else {
        QDesktopServices::openUrl(link);
    }
}

} // namespace ropewalk

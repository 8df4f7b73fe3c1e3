#include "ui/panels/welcome_page.h"

#include "ui/panels/address_reader.h"
#include "ui/panels/line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/demo_card.h"
#include "ui/widgets/key_cap.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <array>
#include <utility>

namespace ropewalk {
namespace {

constexpr int kPageWidth = 1'056;
constexpr int kRoomForAllCards = 1'128;
constexpr int kRowHeight = 31;
constexpr std::array kDemoNames{"echo", "chat", "upper", "udp", "feed"};

QLabel *makeLabel(const QString &text, TextStyle style, Token ink, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextStyle(*label, style, ink);
    return label;
}

/// A table of two columns under its title.
QGridLayout *makeTable(const QString &title, QWidget &box)
{
    auto *grid = new QGridLayout(&box);
    grid->setContentsMargins({});
    grid->setSpacing(0);
    grid->addWidget(makeLabel(title, TextStyle::title, Token::text, &box), 0, 0);
    grid->setRowMinimumHeight(1, metric::kGap);
    return grid;
}

void addRow(QGridLayout &grid, QWidget *left, QWidget *right, Qt::Alignment alignment = {})
{
    const int row = grid.rowCount();
    grid.setRowMinimumHeight(row, kRowHeight);
    grid.addWidget(left, row, 0);
    grid.addWidget(right, row, 1, alignment);
    grid.addWidget(makeLine(grid.parentWidget()), row + 1, 0, 1, 2);
}

/// The name of the transport in the accent's colour, as the address bar writes it.
QString coloredEndpoint(const QString &endpoint)
{
    const qsizetype colon = endpoint.indexOf(u':');
    return QStringLiteral("<span style='color:%1'>%2</span>%3")
        .arg(themeColor(Token::accent).name(),
             endpoint.left(colon).toHtmlEscaped(),
             endpoint.mid(colon).toHtmlEscaped());
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget(this))
    , m_address(new AddressBar(AddressBar::Shape::page, m_page))
    , m_start(new QPushButton(tr("Start"), m_page))
    , m_demos(new QGridLayout)
{
    setAccessibleName(tr("Welcome"));
    setFocusPolicy(Qt::ClickFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setSurface(*this, Token::surface);
    setSurface(*m_page, Token::surface);
    setupAddress();
    setupDemos();
    setupLayout();
}

void WelcomePage::focusFirstDemo()
{
    m_cards.front()->setFocus(Qt::TabFocusReason);
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    const int card = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && card >= 0 && card < m_cards.size())
        start(card);
    else
        QScrollArea::keyPressEvent(event);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorExamples();
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    placeCards(viewport()->width() < kRoomForAllCards ? 3 : static_cast<int>(m_cards.size()));
    QScrollArea::resizeEvent(event);
}

void WelcomePage::placeCards(int columns)
{
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int column = 0; column < static_cast<int>(m_cards.size()); ++column)
        m_demos->setColumnStretch(column, column < columns ? 1 : 0);
    for (int card = 0; card < static_cast<int>(m_cards.size()); ++card) {
        m_demos->removeWidget(m_cards[card]);
        m_demos->addWidget(m_cards[card], card / columns, card % columns);
    }
}

void WelcomePage::colorExamples()
{
    for (auto example = m_examples.cbegin(); example != m_examples.cend(); ++example)
        example.key()->setText(coloredEndpoint(example.value()));
}

void WelcomePage::setupAddress()
{
    m_address->setObjectName(QStringLiteral("welcomeAddress"));
    teachGrammar(*m_address);
    m_start->setObjectName(QStringLiteral("start"));
    setLook(*m_start, ButtonLook::primary);
    m_start->setMinimumSize(72, 40);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (!m_address->address().trimmed().isEmpty() &&
            readAddress(m_address->address(), m_address->role()).problem.isEmpty())
            emit m_address->submitted(m_address->address(), m_address->role());
        else
            m_address->focusAddress();
    });
}

void WelcomePage::setupDemos()
{
    const auto add = [this](DemoKind kind, const QString &title, const QString &text, const QString &footer) {
        const QString key = QString::number(m_cards.size() + 1);
        auto *card = new DemoCard(kind, title, text, footer, key, m_page);
        const auto number = static_cast<int>(m_cards.size());
        card->setObjectName(QStringLiteral("demo_") +
                            QLatin1String(kDemoNames[static_cast<std::size_t>(number)]));
        connect(card, &QAbstractButton::clicked, this, [this, number] { start(number); });
        m_cards << card;
    };
    add(DemoKind::echo,
        tr("Echo with three clients"),
        tr("A TCP server and three clients, each sending lines."),
        tr("1 server, 3 clients"));
    add(DemoKind::chat,
        tr("Chat room"),
        tr("A server that passes each line on to everyone else."),
        tr("1 server, 4 clients"));
    add(DemoKind::upper,
        tr("Upper-case select server"),
        tr("Queues what each client sent and answers in upper case."),
        tr("1 server, 2 clients"));
    add(DemoKind::udp,
        tr("UDP pair"),
        tr("Two datagram sockets: one asks, the other answers."),
        tr("1 server, 1 client"));
    add(DemoKind::feed,
        tr("Feed with a slow reader"),
        tr("A relay's queue that fills faster than it empties."),
        tr("2 servers, 3 clients"));
}

void WelcomePage::setupLayout()
{
    auto *address = new QHBoxLayout;
    address->setSpacing(metric::kGap);
    address->addWidget(m_address, 1);
    address->addWidget(m_start, 0, Qt::AlignTop);
    auto *demoHead = new QHBoxLayout;
    demoHead->addWidget(makeLabel(tr("Start with a demo"), TextStyle::title, Token::text, m_page));
    demoHead->addStretch(1);
    demoHead->addWidget(makeLabel(tr("Everything runs on 127.0.0.1 and stops when you close the window."),
                                  TextStyle::dense,
                                  Token::text2,
                                  m_page));
    m_demos->setSpacing(16);
    auto *more = new QHBoxLayout;
    more->setSpacing(48);
    more->addWidget(makeExamples(), 2, Qt::AlignTop);
    more->addWidget(makeKeyboard(), 1, Qt::AlignTop);

    const QString promise = tr("Run servers and clients in one window, and see every byte between them.");
    QLabel *subtitle = makeLabel(promise, TextStyle::body, Token::text2, m_page);
    subtitle->setFont(themeFont(TextStyle::title, QFont::Normal));

    auto *column = new QWidget(m_page);
    column->setMaximumWidth(kPageWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeLabel(tr("Ropewalk"), TextStyle::display, Token::text, m_page));
    layout->addSpacing(4);
    layout->addWidget(subtitle);
    layout->addSpacing(22);
    layout->addLayout(address);
    layout->addSpacing(36);
    layout->addLayout(demoHead);
    layout->addSpacing(12);
    layout->addLayout(m_demos);
    layout->addSpacing(36);
    layout->addLayout(more);
    layout->addStretch(1);
    placeCards(static_cast<int>(m_cards.size())); // Now: a card that gets a parent loses the keyboard.
    auto *page = new QHBoxLayout(m_page);
    page->setContentsMargins(32, 40, 32, 24);
    page->addStretch(1);
    page->addWidget(column, 100);
    page->addStretch(1);
    setWidget(m_page);
}

QWidget *WelcomePage::makeExamples()
{
    struct Example
    {
        QString text;
        QString meaning;
    };
    const std::array examples{
        Example{QStringLiteral("tcp:8080"), tr("Listen, this machine only")},
        Example{QStringLiteral("tcp:8080:interface=0.0.0.0"), tr("Listen on every interface")},
        Example{QStringLiteral("unix:/tmp/rw.sock"), tr("Unix domain socket")},
        Example{QStringLiteral("udp:5300"), tr("Receive datagrams")},
        Example{QStringLiteral("tcp:8080 -> localhost:80"), tr("A relay: pass each connection on")},
        Example{QStringLiteral("localhost:8080"), tr("With Connect: a client of that server")}};
    auto *box = new QWidget(m_page);
    QGridLayout *grid = makeTable(tr("What to type"), *box);
    for (const Example &example : examples) {
        QLabel *text = makeLabel({}, TextStyle::mono, Token::text, box);
        text->setTextFormat(Qt::RichText);
        m_examples.insert(text, example.text);
        addRow(*grid, text, makeLabel(example.meaning, TextStyle::body, Token::text2, box));
    }
    colorExamples();
    return box;
}

QWidget *WelcomePage::makeKeyboard()
{
    const std::array keys{std::pair{tr("Find any command"), QStringLiteral("Ctrl K")},
                          std::pair{tr("Address bar"), QStringLiteral("Ctrl L")},
                          std::pair{tr("Send the composed message"), QStringLiteral("Ctrl ↵")},
                          std::pair{tr("Open a workspace"), QStringLiteral("Ctrl O")},
                          std::pair{tr("All shortcuts"), QStringLiteral("F1")}};
    auto *box = new QWidget(m_page);
    QGridLayout *grid = makeTable(tr("Keyboard"), *box);
    grid->setColumnStretch(0, 1);
    for (const auto &[meaning, key] : keys)
        addRow(*grid,
               makeLabel(meaning, TextStyle::body, Token::text2, box),
               new KeyCap(key, box),
               Qt::AlignRight | Qt::AlignVCenter);
    return box;
}

void WelcomePage::start(int card)
{
    emit demoRequested(QLatin1String(kDemoNames[static_cast<std::size_t>(card)]));
}

} // namespace ropewalk

#include "gallery.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/address_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/demo_card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/hex_view.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/template_edit.h"
#include "ui/widgets/undo_toast.h"

#include <QGridLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QTimer>

#include <array>

namespace ropewalk {

namespace {

AddressReading readAddress(const QString &text)
{
    AddressReading reading;
    const auto colon = static_cast<int>(text.indexOf(QLatin1Char(':')));
    const auto option = static_cast<int>(text.indexOf(QLatin1Char(':'), colon + 1));
    reading.spans.push_back({0, colon, AddressPart::scheme});
    if (option > 0)
        reading.spans.push_back({option, static_cast<int>(text.size()) - option, AddressPart::option});
    return reading;
}

AddressBar *addressBar(AddressBar::Shape shape, const QString &address)
{
    auto *bar = new AddressBar(shape);
    bar->setReader([](const QString &text, AddressBar::Role) { return readAddress(text); });
    bar->setChoices(
        {{QStringLiteral("irc"), QStringLiteral("IRC")}, {QStringLiteral("echo"), QStringLiteral("Echo")}});
    bar->setAddress(address);
    return bar;
}

class Sparks final : public QWidget
{
public:
    Sparks() { setFixedSize(200, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        std::array<float, kSparkSamples> samples{};
        paintSparkline(painter, QRectF(100, 2, 40, 16), samples, themeColor(Token::slateFill));
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<float>((i * 7) % 11 + (i % 5 == 0 ? 12 : 0));
        paintSparkline(painter, QRectF(0, 2, 40, 16), samples, themeColor(Token::slateFill));
        paintSparkline(painter, QRectF(50, 2, 40, 16), samples, themeColor(Token::warnFill));
    }
};

QLayout *chips()
{
    auto *row = new QHBoxLayout;
    auto *listening = new Chip;
    listening->setState(QStringLiteral("Listening"), ChipTone::ok, StateGlyph::listening);
    auto *paused = new Chip;
    paused->setState(QStringLiteral("Producer paused 2.8 s"), ChipTone::warn, StateGlyph::paused);
    auto *failed = new Chip;
    failed->setState(QStringLiteral("Raised"), ChipTone::err, StateGlyph::failed);
    auto *pill = new CountPill;
    pill->setCount(4);
    for (QWidget *part : std::initializer_list<QWidget *>{
             listening, paused, failed, pill, new KeyCap(QStringLiteral("Ctrl K")), new Sparks})
        row->addWidget(part);
    row->addStretch();
    return row;
}

QLayout *filterBar()
{
    auto *row = new QHBoxLayout;
    auto *filter = new SearchField(QStringLiteral("filter"));
    filter->setPlaceholderText(QStringLiteral("Filter: text, hex:0d0a, size>512"));
    setControlSize(*filter, ControlSize::small);
    auto *direction = new SegmentedControl;
    direction->addSegment(QStringLiteral("All"));
    direction->addSegment(QStringLiteral("In"), QStringLiteral("arrow-left"), Token::in);
    direction->addSegment(QStringLiteral("Out"), QStringLiteral("arrow-right"), Token::out);
    auto *form = new SegmentedControl;
    form->addSegment(QStringLiteral("List"));
    form->addSegment(QStringLiteral("Stream"));
    for (QWidget *part : std::initializer_list<QWidget *>{filter, direction, form})
        row->addWidget(part);
    return row;
}

QWidget *inspector()
{
    auto *side = new QWidget;
    setSurface(*side, Token::side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto *grid = new FormGrid;
    grid->setValue(grid->addRow(QStringLiteral("Local"), FormGrid::Face::mono),
                   QStringLiteral("127.0.0.1:6667"));
    grid->setValue(grid->addRow(QStringLiteral("Peer"), FormGrid::Face::mono),
                   QStringLiteral("127.0.0.1:51836"));
    grid->setValue(grid->addRow(QStringLiteral("In")), QStringLiteral("9,844 B in 214 messages"));
    column->addWidget(grid);
    auto *hex = new HexView;
    setSurface(*hex, Token::side);
    hex->setBytes(QStringLiteral("PRIVMSG #wire :你好，端口 6667 正常\r\n").toUtf8());
    hex->setMark({15, 28});
    hex->setMinimumHeight(150);
    column->addWidget(hex, 1);
    side->setFixedWidth(348);
    return side;
}

TemplateEdit *composer()
{
    auto *edit = new TemplateEdit;
    edit->setSpanFinder([](const QString &line) {
        std::vector<VariableSpan> spans;
        static const QRegularExpression variable(QStringLiteral("\\{\\{\\w+\\}\\}"));
        for (auto found = variable.globalMatch(line); found.hasNext();) {
            const auto match = found.next();
            spans.push_back(
                {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), true});
        }
        return spans;
    });
    edit->setPlainText(QStringLiteral("PRIVMSG #wire :smoke test {{seq}} at {{time}}"));
    edit->setMaximumHeight(76);
    return edit;
}

FigureStrip *figures()
{
    auto *strip = new FigureStrip;
    strip->setFigure(strip->addFigure(QStringLiteral("Turns")), QStringLiteral("642"), QStringLiteral("/s"));
    strip->setFigure(
        strip->addFigure(QStringLiteral("Loop p99")), QStringLiteral("0.41"), QStringLiteral("ms"));
    strip->setFigure(strip->addFigure(QStringLiteral("Over one frame")),
                     QStringLiteral("1"),
                     QStringLiteral("in 60 s"),
                     Token::err);
    return strip;
}

} // namespace

QWidget *makePartsPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    auto *left = new QVBoxLayout;
    auto *header = new QWidget;
    setSurface(*header, Token::chrome);
    auto *headerRow = new QHBoxLayout(header);
    headerRow->setContentsMargins(12, 7, 12, 7);
    headerRow->addWidget(
        addressBar(AddressBar::Shape::header, QStringLiteral("tcp:6667:interface=127.0.0.1")));
    left->addWidget(header);
    left->addLayout(chips());
    left->addLayout(filterBar());
    left->addWidget(figures());
    left->addWidget(composer());
    auto *notice = new NoticeBar;
    notice->setNotice(NoticeBar::Kind::warning,
                      QStringLiteral("The callback <b>searchMailbox</b> held the loop for 47.2 ms."),
                      QStringLiteral("Show turn"));
    left->addWidget(notice);
    auto *error = new NoticeBar;
    error->setNotice(NoticeBar::Kind::error,
                     QStringLiteral("The workspace could not be saved: the disk is full."),
                     QStringLiteral("Save as"));
    left->addWidget(error);
    auto *wrong = addressBar(AddressBar::Shape::page, QStringLiteral("tcp:6667"));
    wrong->setProblem(QStringLiteral("Port 6667 is in use. Choose another port, or 0 for any free one."));
    left->addWidget(wrong);
    auto *empty = new EmptyState(QStringLiteral("filter"));
    empty->setContent(QStringLiteral("No message matches"),
                      QStringLiteral("1,222 messages are hidden by the filter."));
    empty->setAction(QStringLiteral("Clear filter"));
    left->addWidget(empty, 1);
    grid->addLayout(left, 0, 0);
    grid->addWidget(inspector(), 0, 1);
    auto *toast = new UndoToast(page);
    QTimer::singleShot(
        100, toast, [toast] { toast->offer(QStringLiteral("Dropped 12 queued messages"), [] {}); });
    return page;
}

QWidget *makeCardsPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setSpacing(16);
    grid->addWidget(addressBar(AddressBar::Shape::page, {}), 0, 0, 1, 4);
    const auto card =
        [](DemoKind kind, const char *title, const char *text, const char *footer, const char *key) {
            return new DemoCard(
                kind, QLatin1String(title), QLatin1String(text), QLatin1String(footer), QLatin1String(key));
        };
    grid->addWidget(card(DemoKind::echo,
                         "Echo server",
                         "One TCP server and three clients that send a line each second.",
                         "1 server, 3 clients",
                         "1"),
                    1,
                    0);
    grid->addWidget(card(DemoKind::chat,
                         "Chat room",
                         "A server that passes each message on to everyone else.",
                         "1 server, 4 clients",
                         "2"),
                    1,
                    1);
    grid->addWidget(card(DemoKind::upper,
                         "Upper-case server",
                         "Queues what each client sent and answers in upper case.",
                         "1 server, 2 clients",
                         "3"),
                    1,
                    2);
    grid->addWidget(
        card(DemoKind::udp, "UDP pair", "Two sockets that exchange datagrams.", "2 datagram sockets", "4"),
        1,
        3);
    grid->addWidget(card(DemoKind::feed,
                         "Feed with a slow reader",
                         "A queue that fills faster than it empties.",
                         "1 server, 1 client",
                         "5"),
                    2,
                    0);
    grid->setRowStretch(3, 1);
    return page;
}

QWidget *makePalettePage()
{
    auto *page = new QWidget;
    auto *palette = new CommandPalette(page);
    palette->setHint(QStringLiteral("Type # for connections, : for messages"));
    palette->setProvider([](const QString &) {
        std::vector<PaletteItem> items;
        items.push_back({QStringLiteral("Hold send queue"),
                         QStringLiteral("Commands"),
                         QStringLiteral("pause"),
                         QStringLiteral("irc #2 bob"),
                         QStringLiteral("Ctrl Shift H"),
                         {},
                         {}});
        items.push_back({QStringLiteral("Hold receive queue"),
                         QStringLiteral("Commands"),
                         QStringLiteral("pause"),
                         QStringLiteral("irc #2 bob"),
                         {},
                         {},
                         {}});
        items.push_back({QStringLiteral("Hold Deferreds at next link"),
                         QStringLiteral("Commands"),
                         QStringLiteral("deferreds"),
                         {},
                         {},
                         {},
                         {}});
        items.push_back({QStringLiteral("Step one message"),
                         QStringLiteral("Commands"),
                         QStringLiteral("step"),
                         QStringLiteral("held queues"),
                         QStringLiteral("F10"),
                         QStringLiteral("hold"),
                         {}});
        items.push_back({QStringLiteral("feed #2 slow-reader, 3 on hold"),
                         QStringLiteral("Go to"),
                         QStringLiteral("queues"),
                         QStringLiteral("connection"),
                         {},
                         {},
                         {}});
        items.push_back({QStringLiteral("How hold and step work"),
                         QStringLiteral("Help"),
                         QStringLiteral("info"),
                         {},
                         {},
                         {},
                         {}});
        return items;
    });
    QTimer::singleShot(50, palette, [palette] { palette->open(QStringLiteral("hold")); });
    return page;
}

} // namespace ropewalk

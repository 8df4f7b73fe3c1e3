#include "ui/widgets/palette_list.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fuzzy_match.h"
#include "ui/widgets/key_cap.h"

#include <QAction>
#include <QPainter>
#include <QPointer>

#include <algorithm>

namespace ropewalk {

namespace {

constexpr int kHeading = 28;
constexpr int kResult = 36;
constexpr int kMost = 200; // Results shown; a longer list is one to type more for.

} // namespace

PaletteItem paletteItemOf(QAction &action, const QString &group, const QString &icon)
{
    PaletteItem item;
    item.title = action.text().remove(QLatin1Char('&'));
    item.group = group;
    item.icon = icon;
    item.shortcut =
        action.shortcut().toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    item.keywords = action.toolTip();
    item.run = [guarded = QPointer<QAction>(&action)] {
        if (guarded)
            guarded->trigger();
    };
    return item;
}

void PaletteModel::show(const std::vector<PaletteItem> &items, const QString &pattern)
{
    std::vector<Row> found;
    QStringList groups;
    for (const PaletteItem &item : items) {
        auto match = fuzzyMatch(pattern, item.title);
        const auto hidden = match ? std::nullopt : fuzzyMatch(pattern, item.keywords);
        if (!match && (!hidden || hidden->score < 1000)) // Scattered letters of a keyword mean nothing.
            continue;
        Row row{item, false, match ? match->score : hidden->score / 2, {}};
        if (match)
            for (const qsizetype at : match->positions)
                row.matched << static_cast<int>(at);
        found.push_back(std::move(row));
        if (!groups.contains(item.group))
            groups << item.group;
    }
    std::stable_sort(
        found.begin(), found.end(), [](const Row &a, const Row &b) { return a.score > b.score; });
    if (found.size() > kMost)
        found.resize(kMost);
    beginResetModel();
    m_rows.clear();
    m_results = static_cast<int>(found.size());
    for (const QString &group : groups) {
        const auto isOfGroup = [&](const Row &row) { return row.item.group == group; };
        if (std::none_of(found.begin(), found.end(), isOfGroup))
            continue;
        PaletteItem heading;
        heading.title = group;
        m_rows.push_back({heading, true, 0, {}});
        std::copy_if(found.begin(), found.end(), std::back_inserter(m_rows), isOfGroup);
    }
    endResetModel();
}

const PaletteItem *PaletteModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.heading ? nullptr : &row.item;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole: return row.item.title;
    case Qt::AccessibleTextRole:
        return QString(row.item.title + QLatin1Char(' ') + row.item.context).trimmed();
    case HeadingRole: return row.heading;
    case IconRole: return row.item.icon;
    case ContextRole: return row.item.context;
    case ShortcutRole: return row.item.shortcut;
    case MatchRole: return QVariant::fromValue(row.matched);
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return itemAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

void PaletteDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setFont(themeFont(TextStyle::caption));
        painter->setPen(themeColor(Token::text3));
        painter->drawText(
            option.rect.adjusted(16, 4, -16, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    const QRect row = option.rect.adjusted(4, 0, -4, 0);
    if (has(option.state, QStyle::State_Selected))
        paintBox(*painter, row, metric::kControlRadius, themeColor(Token::sel));
    QRect line = row.adjusted(12, 0, -12, 0);
    paintIcon(*painter,
              QRectF(line.x(), line.y() + 10, 16, 16),
              index.data(PaletteModel::IconRole).toString(),
              themeColor(Token::text2));
    line.setLeft(line.left() + 24);
    const QString keys = index.data(PaletteModel::ShortcutRole).toString();
    if (!keys.isEmpty()) {
        paintKeyCap(*painter, line, keys);
        line.setRight(line.right() - keyCapWidth(keys) - 8);
    }
    const QString context = index.data(PaletteModel::ContextRole).toString();
    painter->setFont(themeFont(TextStyle::dense));
    painter->setPen(themeColor(Token::text3));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, context);
    line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(context) - 8);
    paintTitle(*painter, line, index);
    painter->restore();
}

void PaletteDelegate::paintTitle(QPainter &painter, const QRect &rect, const QModelIndex &index)
{
    const QString title = index.data().toString();
    const auto matched = index.data(PaletteModel::MatchRole).value<QList<int>>();
    const QFont plain = themeFont(TextStyle::body);
    const QFont bold = themeFont(TextStyle::body, QFont::DemiBold);
    int x = rect.x();
    for (int start = 0; start < title.size() && x < rect.right();) {
        const bool hit = matched.contains(start);
        int end = start + 1;
        while (end < title.size() && matched.contains(end) == hit)
            ++end;
        painter.setFont(hit ? bold : plain);
        painter.setPen(themeColor(hit ? Token::accent : Token::text));
        const QRect room(x, rect.y(), rect.right() - x, rect.height());
        const QString part =
            painter.fontMetrics().elidedText(title.mid(start, end - start), Qt::ElideRight, room.width());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, part);
        x += painter.fontMetrics().horizontalAdvance(part);
        start = end;
    }
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), index.data(PaletteModel::HeadingRole).toBool() ? kHeading : kResult};
}

} // namespace ropewalk

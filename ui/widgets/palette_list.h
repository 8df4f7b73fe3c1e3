#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <functional>
#include <vector>

class QAction;

namespace ropewalk {

/// Something the command palette can do.
struct PaletteItem
{
    QString title;
    QString group;
    QString icon;     ///< A name of themeIcon(), or empty.
    QString context;  ///< Pale, at the right: what it acts on.
    QString shortcut; ///< As it is shown: "Ctrl Shift H".
    QString keywords; ///< Found by, but not shown.
    std::function<void()> run;
};

/// An item that triggers `action` and takes text, shortcut and tool tip from it.
[[nodiscard]] PaletteItem paletteItemOf(QAction &action, const QString &group, const QString &icon = {});

/// What was found, in groups: headings and results in one list.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole + 1, IconRole, ContextRole, ShortcutRole, MatchRole };

    using QAbstractListModel::QAbstractListModel;

    /// Keeps of `items` what answers to `pattern`, best first within the groups' own order.
    void show(const std::vector<PaletteItem> &items, const QString &pattern);

    [[nodiscard]] int resultCount() const { return m_results; }
    [[nodiscard]] const PaletteItem *itemAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        PaletteItem item;
        bool heading = false;
        int score = 0;
        QList<int> matched;
    };

    std::vector<Row> m_rows;
    int m_results = 0;
};

/// Paints headings of 28 and results of 36 pixels, matched letters in the accent.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintTitle(QPainter &painter, const QRect &rect, const QModelIndex &index);
};

} // namespace ropewalk

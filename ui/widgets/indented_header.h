#pragma once

#include <QHeaderView>

namespace ropewalk {

/// The header of a table whose rows begin where the panel's title does: its first label stands over them.
class IndentedHeader final : public QHeaderView
{
    Q_OBJECT

public:
    static constexpr int kIndent = 6; ///< Pixels more than other columns have.

    explicit IndentedHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace ropewalk

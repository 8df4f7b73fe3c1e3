#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ropewalk {

class ElidedLabel;

/// Names and values in two columns, rows of 24: what the inspector says of a connection.
class FormGrid final : public QWidget
{
    Q_OBJECT

public:
    enum class Face { text, mono };

    explicit FormGrid(QWidget *parent = nullptr);

    /// Adds a row and returns its number.
    int addRow(const QString &name, Face face = Face::text);
    void setValue(int row, const QString &value);
    [[nodiscard]] QString value(int row) const;
    void setRowShown(int row, bool shown);

private:
    struct Row
    {
        QString title;
        ElidedLabel *name;
        ElidedLabel *value;
    };

    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace ropewalk

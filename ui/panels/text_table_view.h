#pragma once

#include <QTableView>

#include <vector>

namespace ropewalk {

class TextTable;

/// A table of texts as panels show it: the first column that stretches takes the room there is.
class TextTableView final : public QTableView
{
    Q_OBJECT

public:
    struct Look
    {
        std::vector<int> widths; ///< Of each column in pixels; 0: it stretches.
        int monospaced = -1;     ///< A column of names from source.
    };

    /// `model` must outlive the view. `name` is for tests, `title` for screen readers.
    TextTableView(
        const QString &name, const QString &title, TextTable &model, const Look &look, QWidget *parent);
};

} // namespace ropewalk

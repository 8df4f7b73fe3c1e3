#pragma once

#include <QLabel>

namespace ropewalk {

/// What is wrong with a field, in red below it; wraps, and is hidden while there is nothing to say.
///
/// Its size hint is that of its text at the width it has. A plain label that wraps asks for height by width,
/// and QFormLayout of Qt 6.4 then forgets the height of rows that were hidden and came back.
class ProblemLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(const char *objectName, QWidget *parent = nullptr);

    void setProblem(const QString &problem);

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ropewalk

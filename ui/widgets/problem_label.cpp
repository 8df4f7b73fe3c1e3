#include "ui/widgets/problem_label.h"

#include "ui/theme/dress.h"

#include <QResizeEvent>

namespace ropewalk {

ProblemLabel::ProblemLabel(const char *objectName, QWidget *parent)
    : QLabel(parent)
{
    setTextStyle(*this, TextStyle::dense, Token::err);
    setObjectName(QLatin1String(objectName));
    setWordWrap(true);
    hide();
}

void ProblemLabel::setProblem(const QString &problem)
{
    setText(problem);
    setVisible(!problem.isEmpty());
}

QSize ProblemLabel::sizeHint() const
{
    return {QLabel::sizeHint().width(), heightForWidth(width())};
}

QSize ProblemLabel::minimumSizeHint() const
{
    return {QLabel::minimumSizeHint().width(), heightForWidth(width())};
}

void ProblemLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace ropewalk

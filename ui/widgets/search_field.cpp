#include "ui/widgets/search_field.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"

#include <QKeyEvent>

namespace ropewalk {

SearchField::SearchField(const QString &icon, QWidget *parent)
    : QLineEdit(parent)
{
    addAction(themeIcon(icon, {Token::text3, Token::text3}), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    setTextMargins(-4, 0, 0, 0); // The icon brings a margin of its own.
    setClearButtonEnabled(true);
}

void SearchField::setProblem(const QString &problem)
{
    m_problem = problem;
    setFaulty(*this, !problem.isEmpty());
    setToolTip(problem);
    setAccessibleDescription(problem);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace ropewalk

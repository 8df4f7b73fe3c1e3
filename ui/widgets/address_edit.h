#pragma once

#include <QLineEdit>

#include <functional>
#include <vector>

class QCompleter;
class QStringListModel;

namespace ropewalk {

/// What a piece of an endpoint string is: `tcp`, `6667`, `interface=`, a value, or what nobody understood.
enum class AddressPart { scheme, value, option, separator, wrong };

struct AddressSpan
{
    int start = 0;
    int length = 0;
    AddressPart part = AddressPart::value;
};

/// What a parser makes of an endpoint string.
struct AddressReading
{
    std::vector<AddressSpan> spans;
    QString problem; ///< Empty where the string is right: in words, with the remedy.
    int problemStart = -1;
    int problemLength = 0;
    QString understood; ///< What the string stands for, where it was a short form.
};

/// A line for an endpoint string, coloured by part as it is typed.
class AddressEdit final : public QLineEdit
{
    Q_OBJECT

public:
    using Reader = std::function<AddressReading(const QString &text)>;
    using Completer = std::function<QStringList(const QString &text)>;

    /// `pixels` is the size of its letters: monospaced for an address, the interface's for the hint.
    explicit AddressEdit(int pixels, QWidget *parent = nullptr);

    void setReader(Reader reader);

    /// Gives whole lines to choose from for what was typed so far.
    void setCompleter(Completer completer);

    [[nodiscard]] const AddressReading &reading() const { return m_reading; }

    /// Reads the text again: the role changed, or the colours.
    void reread();

signals:
    void readingChanged();

    /// Enter with Alt held: use the text for the endpoint that is shown, not for a new one.
    void restartPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offerCompletions(const QString &text);
    void colour();
    void chooseFont();

    int m_pixels;
    Reader m_reader;
    Completer m_source;
    AddressReading m_reading;
    QStringListModel *m_lines;
    QCompleter *m_popup;
};

} // namespace ropewalk

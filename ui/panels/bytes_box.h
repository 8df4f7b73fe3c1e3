#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace ropewalk {

class HexView;
class SegmentedControl;

/// Bytes under a title, as text or as hex.
class BytesBox final : public QWidget
{
    Q_OBJECT

public:
    enum class Form { text, hex };

    /// Its parts are called `name` with "Form", "Text" and "Hex" behind it.
    BytesBox(const QString &name, Form form, QWidget *parent = nullptr);

    [[nodiscard]] QLabel &title() { return *m_title; }

    /// The bytes stand in a frame, apart from the edges.
    void setFramed();

    /// Where they are the same, what was marked in them stays.
    void setBytes(const QByteArray &bytes);

private:
    void setupBar();

    QLabel *m_title;
    SegmentedControl *m_form;
    QPlainTextEdit *m_text;
    HexView *m_hex;
    QVBoxLayout *m_well;
    QByteArray m_bytes;
};

} // namespace ropewalk

#pragma once

#include "ui/models/byte_forms.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;

namespace ropewalk {

class HexView;
class SegmentedControl;

/// Bytes that can be edited as text, hex or escapes; beneath it the same bytes as hex, kept in step.
class ByteEditor final : public QWidget
{
    Q_OBJECT

public:
    /// More is not edited, but shown. Bytes.
    static constexpr std::size_t kMost = std::size_t{1} << 20;

    /// Its parts are called `name` with "Form", "Text" and "Hex" behind it.
    explicit ByteEditor(const QString &name, QWidget *parent = nullptr);

    /// Shows bytes to begin with, in the form that the person chose, or else in the one that suits them.
    void setBytes(std::string_view bytes);

    /// What was edited, or what is wrong with it.
    [[nodiscard]] const Parsed<std::string> &bytes() const { return m_bytes; }

    /// Which bytes are to be marked as changed, against those given.
    void setOriginal(std::string_view original);

    /// How many bytes stand before the cursor.
    [[nodiscard]] std::size_t cursorOffset() const;

    void setReadOnly(bool isReadOnly);
    void focusText();

    /// Beside the choice of the form.
    void setNote(const QString &note);

    /// Without the hex beneath, where there is little room.
    void setHexShown(bool isShown);

signals:
    /// The bytes are others, or nothing can be read from what is typed.
    void edited();

    /// Ctrl Enter.
    void applyRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupForms(const QString &name);
    void setupLayout();
    void showForm(ByteForm form);
    void changeForm(int segment);
    void readText();
    void markChanges();
    void markByte();

    SegmentedControl *m_form;
    QLabel *m_note;
    QPlainTextEdit *m_text;
    HexView *m_hex;
    Parsed<std::string> m_bytes{std::string()};
    std::string m_original;
    ByteText m_shown;
    bool m_isShowing = false; ///< The text changes because other bytes are shown.
    bool m_isChosen = false;  ///< The person chose the form.
};

} // namespace ropewalk

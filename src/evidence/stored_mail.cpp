#include "stored_mail.hpp"

#include <algorithm>
#include <utility>

#include "base64.hpp"
#include "lines.hpp"
#include "mail_parts.hpp"
#include "quoted_printable.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// A mailer cuts what it encodes at 64 or 76 digits: a shorter line by itself may be any word.
constexpr std::size_t width_of_base64 = 60;

bool is_text(std::string_view bytes) {
    constexpr std::string_view blanks = "\t\n\r\f";
    const auto is_control = [&](char c) { return c >= 0 && c < ' ' && blanks.find(c) == blanks.npos; };
    return is_utf8(bytes) && std::ranges::none_of(bytes, is_control);
}

class MailReader {
  public:
    explicit MailReader(std::string_view text) : text_(text), parts_(text) {}

    [[nodiscard]] StoredMail read() {
        const bool is_told = parts_.are_told();
        if (!is_told && !is_copied_out(text_)) {
            return {};
        }
        TextLines lines(text_);
        for (auto line = lines.next(); line; line = lines.next()) {
            read(*line, is_told ? parts_.next(*line) : MailPart{.encoding = MailEncoding::quoted_printable});
        }
        end_base64();
        return has_changed_ ? StoredMail{std::move(out_), leaves_out_parts_} : StoredMail{};
    }

  private:
    void read(std::string_view line, const MailPart& part) {
        const bool is_in_base64 = part.encoding == MailEncoding::base64 && !part.is_in_head;
        if (is_in_base64 && !(line.empty() && encoded_.empty())) {
            const auto begin = static_cast<std::size_t>((encoded_.empty() ? line : encoded_).data() - text_.data());
            encoded_ = text_.substr(begin, static_cast<std::size_t>(line.data() - text_.data()) + line.size() - begin);
            charset_ = part.charset;
            return;
        }
        end_base64();
        if (part.encoding == MailEncoding::quoted_printable) {
            has_changed_ = true;
            out_ += in_utf8(without_quoting(line), part.charset);
            out_ += goes_on_next(line) ? "" : "\n";
        } else {
            add(line, is_utf8(line) ? Charset::utf8 : part.charset);
        }
    }

    /// What is no text is left out, unless it is so short that it may be a word which nobody encoded.
    void end_base64() {
        const std::string_view encoded = std::exchange(encoded_, {});
        std::string digits;
        bool is_wide = false;
        TextLines lines(encoded);
        for (auto line = lines.next(); line; line = lines.next()) {
            digits += trimmed(*line);
            is_wide = is_wide || line->size() >= width_of_base64;
        }
        const auto bytes = from_base64(digits);
        const std::string text = bytes ? in_utf8(*bytes, charset_) : "";
        if (!text.empty() && is_text(text)) {
            has_changed_ = true;
            out_ += text;
            out_ += text.ends_with('\n') ? "" : "\n";
        } else if (is_wide && may_be_base64(digits)) {
            has_changed_ = leaves_out_parts_ = true;
        } else {
            out_ += encoded;
            out_ += encoded.empty() ? "" : "\n";
        }
    }

    void add(std::string_view line, Charset charset) {
        has_changed_ = has_changed_ || charset != Charset::utf8;
        out_ += in_utf8(line, charset);
        out_ += '\n';
    }

    std::string_view text_;
    MailParts parts_;
    std::string_view encoded_;         ///< the part in base64 that is being read
    Charset charset_ = Charset::utf8;  ///< of that part
    std::string out_;
    bool has_changed_ = false;
    bool leaves_out_parts_ = false;
};

}  // namespace

StoredMail stored_mail(std::string_view text) { return MailReader(text).read(); }

}  // namespace vmbackup_diag::evidence

// From the bytes that a terminal sends to keys. A sequence may come in pieces, and Esc alone looks like the start of
// one: only waiting tells, which is left to the caller. Pasted text arrives in brackets and is one key.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vmbackup_diag::typing {

enum class KeyKind {
    text,
    enter,
    escape,
    up,
    down,
    left,
    right,
    home,
    end,
    backspace,
    erase,
    clear_line,
    clear_word,
    end_of_input
};

struct KeyPress {
    KeyKind kind = KeyKind::text;
    std::string text = {};  ///< what was typed or pasted, as it came
    bool is_cut = false;    ///< more was pasted than is taken

    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

class KeyDecoder {
  public:
    /// The keys that are complete with these bytes.
    [[nodiscard]] std::vector<KeyPress> take(std::string_view bytes);

    /// Whether a short wait tells if what came last is Esc or the start of a sequence. What has begun as one is one.
    [[nodiscard]] bool is_in_doubt() const { return !is_pasting_ && pending_ == "\x1B"; }

    /// Nothing came: Esc was Esc.
    [[nodiscard]] std::vector<KeyPress> settle();

  private:
    [[nodiscard]] std::size_t read_key(std::string_view rest, std::vector<KeyPress>& keys);
    [[nodiscard]] std::size_t read_sequence(std::string_view rest, std::vector<KeyPress>& keys);
    [[nodiscard]] std::size_t read_paste(std::string_view rest, std::vector<KeyPress>& keys);

    std::string pending_ = {};
    std::string pasted_ = {};
    bool is_pasting_ = false;
    bool is_cut_ = false;
};

}  // namespace vmbackup_diag::typing

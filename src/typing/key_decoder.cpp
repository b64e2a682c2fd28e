#include "vmbackup_diag/typing/key_decoder.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "vmbackup_diag/typing/reply.hpp"

namespace vmbackup_diag::typing {
namespace {

constexpr std::string_view paste_begins = "\x1B[200~";
constexpr std::string_view paste_ends = "\x1B[201~";
constexpr std::size_t longest_sequence = 32;

struct Row {
    std::string_view bytes;
    KeyKind kind;
};

constexpr std::array control_keys{
    Row{"\r", KeyKind::enter},          Row{"\n", KeyKind::enter},        Row{"\x7F", KeyKind::backspace},
    Row{"\b", KeyKind::backspace},      Row{"\x15", KeyKind::clear_line}, Row{"\x17", KeyKind::clear_word},
    Row{"\x04", KeyKind::end_of_input}, Row{"\x01", KeyKind::home},       Row{"\x05", KeyKind::end},
    Row{"\x02", KeyKind::left},         Row{"\x06", KeyKind::right},      Row{"\x10", KeyKind::up},
    Row{"\x0E", KeyKind::down},
};

/// What follows `ESC [` or `ESC O`, without the numbers of the keys held down with it.
constexpr std::array sequences{
    Row{"A", KeyKind::up},   Row{"B", KeyKind::down}, Row{"C", KeyKind::right},  Row{"D", KeyKind::left},
    Row{"H", KeyKind::home}, Row{"F", KeyKind::end},  Row{"1~", KeyKind::home},  Row{"7~", KeyKind::home},
    Row{"4~", KeyKind::end}, Row{"8~", KeyKind::end}, Row{"3~", KeyKind::erase},
};

template <class Rows>
std::optional<KeyKind> key_of(const Rows& rows, std::string_view bytes) {
    const auto found = std::ranges::find(rows, bytes, &Row::bytes);
    return found == rows.end() ? std::nullopt : std::optional(found->kind);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }

/// The text as far as its last character is complete; all of it where that is no UTF-8 anyway.
std::size_t complete(std::string_view text) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) != 0x80) {
            const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
            return needed > back ? text.size() - back : text.size();
        }
    }
    return text.size();
}

}  // namespace

std::vector<KeyPress> KeyDecoder::take(std::string_view bytes) {
    pending_ += bytes;
    std::vector<KeyPress> keys;
    std::size_t at = 0;
    while (at < pending_.size()) {
        const std::string_view rest = std::string_view(pending_).substr(at);
        const std::size_t used = is_pasting_ ? read_paste(rest, keys) : read_key(rest, keys);
        if (used == 0) {
            break;
        }
        at += used;
    }
    pending_.erase(0, at);
    return keys;
}

std::vector<KeyPress> KeyDecoder::settle() {
    std::vector<KeyPress> keys;
    if (is_in_doubt()) {
        keys.push_back({KeyKind::escape});
        pending_.clear();
    }
    return keys;
}

/// How many bytes the first key takes; none while it is incomplete.
std::size_t KeyDecoder::read_key(std::string_view rest, std::vector<KeyPress>& keys) {
    if (rest.front() == '\x1B') {
        return read_sequence(rest, keys);
    }
    if (is_control(rest.front())) {
        if (const auto kind = key_of(control_keys, rest.substr(0, 1))) {
            keys.push_back({*kind});
        }
        return 1;
    }
    const auto end = static_cast<std::size_t>(std::ranges::find_if(rest, is_control) - rest.begin());
    const std::size_t length = end < rest.size() ? end : complete(rest);
    if (length > 0) {
        keys.push_back({KeyKind::text, std::string(rest.substr(0, length))});
    }
    return length;
}

std::size_t KeyDecoder::read_sequence(std::string_view rest, std::vector<KeyPress>& keys) {
    if (rest.size() < 2) {
        return 0;
    }
    if (rest[1] == '\x1B') {
        keys.push_back({KeyKind::escape});
        return 1;
    }
    if (rest[1] != '[' && rest[1] != 'O') {
        return 2;  // a letter with Alt
    }
    std::size_t end = 2;
    while (end < rest.size() && rest[end] >= 0x20 && rest[end] <= 0x3F) {
        ++end;
    }
    const bool is_function_key = end == 2 && rest.size() > 2 && rest[2] == '[';  // of the console of Linux
    end += is_function_key ? 1 : 0;
    if (end >= rest.size()) {
        return end > longest_sequence ? end : 0;
    }
    const std::string_view sequence = rest.substr(0, end + 1);
    if (sequence == paste_begins) {
        is_pasting_ = true;
    } else if (!is_function_key) {
        const bool has_number = sequence.back() == '~';
        const std::string_view number = sequence.substr(2, std::min(sequence.find(';'), sequence.size() - 1) - 2);
        const std::string name = (has_number ? std::string(number) : std::string()) + sequence.back();
        if (const auto kind = key_of(sequences, name)) {
            keys.push_back({*kind});
        }
    }
    return sequence.size();
}

/// What is pasted goes on to its closing bracket, whatever it holds.
std::size_t KeyDecoder::read_paste(std::string_view rest, std::vector<KeyPress>& keys) {
    const std::size_t end = rest.find(paste_ends);
    std::size_t length = std::min(end, rest.size());
    for (std::size_t tail = 1; end == rest.npos && tail < std::min(paste_ends.size(), rest.size() + 1); ++tail) {
        if (rest.ends_with(paste_ends.substr(0, tail))) {
            length = rest.size() - tail;
        }
    }
    const std::size_t taken = std::min(length, longest_reply - pasted_.size());
    is_cut_ = is_cut_ || taken < length;
    pasted_ += rest.substr(0, taken);
    if (end == rest.npos) {
        return length;
    }
    keys.push_back({KeyKind::text, std::exchange(pasted_, {}), std::exchange(is_cut_, false)});
    is_pasting_ = false;
    return length + paste_ends.size();
}

}  // namespace vmbackup_diag::typing

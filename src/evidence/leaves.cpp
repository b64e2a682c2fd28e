#include "leaves.hpp"

#include <algorithm>
#include <array>

#include "documents.hpp"
#include "json_blanks.hpp"
#include "scalars.hpp"
#include "unescaped.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t deepest_leaf = 64;

/// Whether a list of this name in a document is what the document is about: of records, or of the tables of an answer
/// of Log Analytics and their rows.
bool is_wrapper(std::string_view name) {
    return name == "tables" || name == "rows" || std::ranges::find(wrappers, name) != wrappers.end();
}

/// A list or object around what is read, by the name of the member that it is.
struct Level {
    std::string_view name;
    std::string_view owner;
    bool is_object = false;
    bool is_first = true;  ///< nothing stands in it yet
};

class Looking {
    using enum Look::Outcome;

  public:
    Looking(std::string_view text, std::vector<Leaf>& leaves) : text_(text), leaves_(leaves) {}

    Look look() {
        open({}, {});
        while (depth_ > 0) {
            if (!read_next()) {
                return look_;
            }
        }
        return {whole, at_};
    }

  private:
    bool stop(Look::Outcome outcome) {
        look_ = {outcome, at_};
        return false;
    }

    /// Passes blanks; false, and unended, where nothing follows.
    bool skip() {
        at_ = behind_blanks(text_, at_);
        return at_ < text_.size() || stop(unended);
    }

    bool pass(char c) {
        if (text_[at_] != c) {
            return stop(broken);
        }
        ++at_;
        return skip();
    }

    bool open(std::string_view name, std::string_view owner) {
        if (depth_ == deepest_leaf) {
            return stop(broken);
        }
        levels_[depth_++] = {name, owner, text_[at_++] == '{'};
        return true;
    }

    bool read_next() {
        Level& level = levels_[depth_ - 1];
        if (!skip()) {
            return false;
        }
        if (text_[at_] == (level.is_object ? '}' : ']')) {
            ++at_;
            --depth_;
            return true;
        }
        if (!level.is_first && !pass(',')) {
            return false;
        }
        level.is_first = false;
        if (!level.is_object) {
            return read_value(level.name, level.owner);
        }
        if (text_[at_] != '"') {
            return stop(broken);
        }
        const Scalar key = string_at(text_, at_);
        if (!pass(key) || !skip() || !pass(':')) {
            return false;
        }
        if (depth_ == 1 && text_[at_] == '[' && is_wrapper(key.text)) {
            look_ = {list, at_, key.text};
            return false;
        }
        return read_value(key.text == "value" && !level.name.empty() ? level.name : key.text, level.name);
    }

    bool read_value(std::string_view name, std::string_view owner) {
        const char c = text_[at_];
        if (c == '{' || c == '[') {
            return open(name, owner);
        }
        const std::size_t begin = at_;
        const Scalar value = scalar_at(text_, at_);
        leaves_.push_back({.name = name,
                           .owner = owner,
                           .text = value.text,
                           .depth = depth_ - 1,
                           .begin = begin,
                           .end = value.end,
                           .is_escaped = value.is_escaped});
        return pass(value);
    }

    bool pass(const Scalar& scalar) {
        at_ = scalar.end;
        return scalar.outcome == Scalar::Outcome::whole ||
               stop(scalar.outcome == Scalar::Outcome::unended ? unended : broken);
    }

    std::string_view text_;
    std::vector<Leaf>& leaves_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    std::array<Level, deepest_leaf> levels_;
    Look look_;
};

}  // namespace

Look look_at(std::string_view text, std::vector<Leaf>& leaves) { return Looking(text, leaves).look(); }

std::string text_of(const Leaf& leaf) { return leaf.is_escaped ? unescaped(leaf.text) : std::string(leaf.text); }

}  // namespace vmbackup_diag::evidence

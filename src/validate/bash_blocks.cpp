// bash asks for more, or runs half of it, where a block is not whole. Read as bash does, as far as blocks need it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "blocks.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

/// A word that ends a block or a part of one, what is open before it, and what is open after it.
struct BlockWord {
    std::string_view word;
    std::string_view needs = {};  ///< empty: it begins a block
    std::string_view opens = {};  ///< empty: it ends one
};

constexpr std::array block_words{
    BlockWord{"if", "", "if"},          BlockWord{"then", "if", "then"}, BlockWord{"elif", "then", "if"},
    BlockWord{"else", "then", "else"},  BlockWord{"fi", "then else"},    BlockWord{"for", "", "for"},
    BlockWord{"select", "", "for"},     BlockWord{"while", "", "while"}, BlockWord{"until", "", "while"},
    BlockWord{"do", "for while", "do"}, BlockWord{"done", "do"},         BlockWord{"case", "", "case"},
    BlockWord{"esac", "case"},          BlockWord{"{", "", "{"},         BlockWord{"}", "{"},
};

/// How to end what is open.
std::string_view end_of(std::string_view open) {
    constexpr std::array ends{std::pair{"if", "then"},   std::pair{"then", "fi"},  std::pair{"else", "fi"},
                              std::pair{"for", "do"},    std::pair{"while", "do"}, std::pair{"do", "done"},
                              std::pair{"case", "esac"}, std::pair{"{", "}"},      std::pair{"(", ")"},
                              std::pair{"$(", ")"},      std::pair{"[[", "]]"}};
    const auto* found = std::ranges::find_if(ends, [&](const auto& one) { return one.first == open; });
    return found == ends.end() ? "" : found->second;
}

class BashBlocks {
  public:
    explicit BashBlocks(std::string_view text) : text_(text) {}

    std::string complaint() {
        while (at_ < text_.size() && complaint_.empty()) {
            !open_.empty() && open_.back() == "\"" ? read_text() : read_code();
        }
        end_word();
        if (complaint_.empty() && !open_.empty() && open_.back() != "\"") {  // quotes are told by another rule
            complaint_ = fmt::format("\"{}\" is not followed by \"{}\"", open_.back(), end_of(open_.back()));
        }
        return complaint_;
    }

  private:
    void read_text() {
        if (text_[at_] == '"') {
            open_.pop_back();
            ++at_;
        } else if (text_.substr(at_).starts_with("$(")) {
            open("$(", 2);
        } else {
            at_ += text_[at_] == '\\' ? 2 : 1;
        }
    }

    void read_code() {
        const char c = text_[at_];
        if (c == '\\') {
            go_on(2);
        } else if (c == '\'') {
            go_on(std::min(text_.find('\'', at_ + 1), text_.size() - 1) + 1 - at_);
        } else if (c == '"') {
            go_on(1);
            open_.push_back("\"");
        } else if (text_.substr(at_).starts_with("<<") && !text_.substr(at_).starts_with("<<<")) {
            end_word();
            begin_here_document();
        } else if (text_.substr(at_).starts_with("((")) {
            go_on(std::min(text_.find("))", at_), text_.size()) - at_ + 2);
        } else if (c == '(') {
            const bool is_substitution = at_ > 0 && text_[at_ - 1] == '$';
            open(is_substitution ? "$(" : "(", 1);
        } else if (c == ')') {
            close_bracket();
        } else if (c == '#' && begin_ == none) {
            at_ = std::min(text_.find('\n', at_), text_.size());
        } else if (std::string_view(" \t;|&\n").find(c) != std::string_view::npos) {
            end_word();
            is_command_next_ = is_command_next_ || (c != ' ' && c != '\t');
            ++at_;
            if (c == '\n') {
                skip_here_documents();
            }
        } else {
            go_on(1);
        }
    }

    /// A word that is being read goes on.
    void go_on(std::size_t n) {
        begin_ = begin_ == none ? at_ : begin_;
        at_ += n;
    }

    void open(std::string_view bracket, std::size_t length) {
        words_before_.push_back(begin_ == none ? at_ : begin_);
        begin_ = none;
        open_.push_back(bracket);
        is_command_next_ = true;
        at_ += length;
    }

    /// In a `case`, a bracket ends a pattern; after the two of a function stands what it does.
    void close_bracket() {
        const bool is_function = text_[at_ - (at_ == 0 ? 0 : 1)] == '(';
        end_word();
        ++at_;
        const std::string_view last = open_.empty() ? "" : open_.back();
        if (last == "(" || last == "$(") {
            open_.pop_back();
            begin_ = is_function ? none : words_before_.back();
            words_before_.pop_back();
            is_command_next_ = is_function;
        } else if (last == "case") {
            is_command_next_ = true;
        } else if (complaint_.empty()) {
            complaint_ = last.empty() ? "\")\" ends nothing"
                                      : fmt::format("\"{}\" is not followed by \"{}\"", last, end_of(last));
        }
    }

    void end_word() {
        if (begin_ == none) {
            return;
        }
        const std::string_view word = text_.substr(begin_, std::min(at_, text_.size()) - begin_);
        begin_ = none;
        const bool is_in_test = !open_.empty() && open_.back() == "[[";
        if (is_in_test && word == "]]") {
            open_.pop_back();
        } else if (is_command_next_ && !is_in_test) {
            read_first(word);
        }
    }

    /// The first word of a command, or one of those before it.
    void read_first(std::string_view word) {
        constexpr std::string_view goes_on = "! time then else elif do if while until {";
        is_command_next_ = is_so_of_one(goes_on, [&](std::string_view one) { return one == word; });
        if (word == "[[") {
            open_.push_back("[[");
            return;
        }
        const auto* known = std::ranges::find(block_words, word, &BlockWord::word);
        if (known == block_words.end()) {
            return;
        }
        const std::string_view last = open_.empty() ? "" : open_.back();
        if (!known->needs.empty() && !is_so_of_one(known->needs, [&](std::string_view one) { return one == last; })) {
            complaint_ = last.empty() || end_of(last) == ")"
                             ? fmt::format("\"{}\" stands without its beginning", word)
                             : fmt::format("\"{}\" stands where \"{}\" is expected", word, end_of(last));
            return;
        }
        if (!known->needs.empty()) {
            open_.pop_back();
        }
        if (!known->opens.empty()) {
            open_.push_back(known->opens);
        }
    }

    void begin_here_document() {
        at_ += 2;
        const std::size_t begin = text_.find_first_not_of("- \t", at_);
        const std::string_view rest = text_.substr(std::min(begin, text_.size()));
        std::string_view end = rest.substr(0, rest.find_first_of(" \t\n;|&<>)"));
        at_ = std::min(begin, text_.size()) + end.size();
        for (const char quote : {'\'', '"'}) {
            if (end.size() > 1 && end.front() == quote && end.back() == quote) {
                end = end.substr(1, end.size() - 2);
            }
        }
        here_documents_.push_back(end);
    }

    /// Each ends with a line that is its word alone; a tab may stand before it.
    void skip_here_documents() {
        for (const std::string_view end : here_documents_) {
            bool is_ended = false;
            while (at_ < text_.size() && !is_ended) {
                std::string_view line = text_.substr(at_, text_.find('\n', at_) - at_);
                at_ = std::min(at_ + line.size() + 1, text_.size());
                line.remove_prefix(std::min(line.find_first_not_of('\t'), line.size()));
                is_ended = line == end;
            }
            if (!is_ended && complaint_.empty()) {
                complaint_ = fmt::format("no line ends the text after <<{}", end);
            }
        }
        here_documents_.clear();
    }

    static constexpr std::size_t none = std::string_view::npos;

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = none;  ///< of the word that is being read
    bool is_command_next_ = true;
    std::vector<std::string_view> open_;
    std::vector<std::size_t> words_before_;  ///< that go on after a bracket
    std::vector<std::string_view> here_documents_;
    std::string complaint_;
};

}  // namespace

std::string broken_block_in_bash(std::string_view text) { return BashBlocks(text).complaint(); }

}  // namespace vmbackup_diag::validate

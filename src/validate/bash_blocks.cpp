// bash asks for more, or runs half of it, where a block is not whole. Read as bash does, as far as blocks need it.
#include <algorithm>
#include <vector>

#include "blocks.hpp"
#include "here_documents.hpp"
#include "open_in_bash.hpp"
#include "word_list.hpp"

namespace vmbackup_diag::validate {
namespace {

class BashBlocks {
  public:
    explicit BashBlocks(std::string_view text) : text_(text), here_documents_(text) {}

    std::string complaint() {
        while (at_ < text_.size() && complaint_.empty()) {
            open_.last() == "\"" ? read_text() : read_code();
        }
        end_word();
        return complaint_.empty() ? open_.unended() : complaint_;
    }

  private:
    void read_text() {
        if (text_[at_] == '"') {
            open_.pop();
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
            open_.add("\"");
        } else if (text_.substr(at_).starts_with("<<") && !text_.substr(at_).starts_with("<<<")) {
            end_word();
            at_ = here_documents_.begin(at_);
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
                at_ = here_documents_.skip(at_);
                complain(here_documents_.complaint());
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
        open_.add(bracket);
        is_command_next_ = true;
        at_ += length;
    }

    /// In a `case`, a bracket ends a pattern; after the two of a function stands what it does.
    void close_bracket() {
        const bool is_function = text_[at_ - (at_ == 0 ? 0 : 1)] == '(';
        end_word();
        ++at_;
        const std::string_view last = open_.last();
        if (last == "(" || last == "$(") {
            open_.pop();
            begin_ = is_function ? none : words_before_.back();
            words_before_.pop_back();
            is_command_next_ = is_function;
        } else if (last == "case") {
            is_command_next_ = true;
        } else {
            complain(last.empty() ? "\")\" ends nothing" : open_.unended());
        }
    }

    void end_word() {
        if (begin_ == none) {
            return;
        }
        const std::string_view word = text_.substr(begin_, std::min(at_, text_.size()) - begin_);
        begin_ = none;
        const bool is_in_test = open_.last() == "[[";
        if (is_in_test && word == "]]") {
            open_.pop();
        } else if (is_command_next_ && !is_in_test) {
            read_first(word);
        }
    }

    /// The first word of a command, or one of those before it.
    void read_first(std::string_view word) {
        constexpr std::string_view goes_on = "! time then else elif do if while until {";
        is_command_next_ = is_so_of_one(goes_on, [&](std::string_view one) { return one == word; });
        if (word == "[[") {
            open_.add("[[");
        } else {
            complain(open_.read_first(word));
        }
    }

    /// The first fault is told, and what it brings along is not.
    void complain(std::string_view complaint) {
        if (complaint_.empty()) {
            complaint_ = complaint;
        }
    }

    static constexpr std::size_t none = std::string_view::npos;

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t begin_ = none;  ///< of the word that is being read
    bool is_command_next_ = true;
    OpenInBash open_;
    std::vector<std::size_t> words_before_;  ///< that go on after a bracket
    HereDocuments here_documents_;
    std::string complaint_;
};

}  // namespace

std::string broken_block_in_bash(std::string_view text) { return BashBlocks(text).complaint(); }

}  // namespace vmbackup_diag::validate

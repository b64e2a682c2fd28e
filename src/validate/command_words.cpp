#include "command_words.hpp"

#include <algorithm>
#include <array>

#include "vmbackup_diag/model/quoting.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

/// What stands before a program and is none.
constexpr std::array before_programs{"if", "then", "else", "elif", "while", "until", "do", "time", "!", "="};

bool stands_before_a_program(std::string_view word) {
    return word.starts_with('$') || word.find('=') != word.npos ||
           std::ranges::find(before_programs, word) != before_programs.end();
}

/// Cuts a text into commands, with those that still have to be closed on a stack of its own.
class CommandReader {
  public:
    CommandReader(std::string_view text, Shell shell) : text_(text), shell_(shell), quoting_(shell) {}

    std::vector<CommandWords> commands() {
        while (at_ < text_.size()) {
            step();
        }
        end_command();
        while (!open_.empty()) {
            close();
            end_command();
        }
        return std::move(commands_);
    }

  private:
    /// A command that goes on after the $( ) in one of its words.
    struct Open {
        CommandWords words;
        std::size_t begin;
        Quoting quoting;
    };

    void step() {
        const char c = text_[at_];
        const bool begins_a_command = text_.substr(at_).starts_with("$(") && open_.size() < deepest;
        if (!quoting_.is_literal() && begins_a_command && shell_ != Shell::cmd) {
            open_.push_back({std::move(words_), begin_ == none ? at_ : begin_, quoting_});
            words_.clear();
            begin_ = none;
            quoting_ = Quoting(shell_);
            at_ += 2;
            return;
        }
        switch (quoting_.read(c)) {
            case Quoting::Sign::escapes:
                is_end_of_line(at_ + 1) ? end_word() : go_on();
                at_ += 2;
                break;
            case Quoting::Sign::opens: go_on(); [[fallthrough]];
            case Quoting::Sign::quoted:
            case Quoting::Sign::closes: ++at_; break;
            case Quoting::Sign::plain: read_plain(c); break;
        }
    }

    void read_plain(char c) {
        if (c == ')' && !open_.empty()) {
            end_command();
            close();
        } else if (c == '#' && begin_ == none && shell_ != Shell::cmd) {
            at_ = std::min(text_.find('\n', at_), text_.size());
            return;
        } else if (std::string_view(";|&\n(){}").find(c) != std::string_view::npos) {
            end_command();
        } else if (c == ' ' || c == '\t') {
            end_word();
        } else {
            go_on();
        }
        ++at_;
    }

    [[nodiscard]] bool is_end_of_line(std::size_t at) const { return at < text_.size() && text_[at] == '\n'; }

    void go_on() { begin_ = begin_ == none ? at_ : begin_; }

    void end_word() {
        if (begin_ != none) {
            const std::string_view word = text_.substr(begin_, std::min(at_, text_.size()) - begin_);
            if (words_.empty() && word == "sudo") {
                commands_.push_back({word});
            } else if (!words_.empty() || !stands_before_a_program(word)) {
                words_.push_back(word);
            }
        }
        begin_ = none;
    }

    void end_command() {
        end_word();
        if (!words_.empty()) {
            commands_.push_back(std::move(words_));
        }
        words_.clear();
    }

    void close() {
        words_ = std::move(open_.back().words);
        begin_ = open_.back().begin;
        quoting_ = open_.back().quoting;
        open_.pop_back();
    }

    /// Words that stand inside each other are looked at once for each, so that nobody may nest them at will.
    static constexpr std::size_t deepest = 64;
    static constexpr std::size_t none = std::string_view::npos;

    std::string_view text_;
    Shell shell_;
    Quoting quoting_;
    std::size_t at_ = 0;
    std::size_t begin_ = none;  ///< of the word that is being read
    CommandWords words_;
    std::vector<Open> open_;
    std::vector<CommandWords> commands_;
};

}  // namespace

std::vector<CommandWords> commands_in(std::string_view text, Shell shell) {
    return shell == Shell::portal ? std::vector<CommandWords>{} : CommandReader(text, shell).commands();
}

std::string program_name(std::string_view word) {
    std::string name = lower(word.substr(word.find_last_of("/\\") + 1));
    if (name.ends_with(".exe")) {
        name.resize(name.size() - 4);
    }
    return name;
}

bool is_cmdlet(std::string_view word) {
    const std::size_t hyphen = word.find('-');
    return hyphen > 0 && hyphen < word.size() - 1 && is_letter(word[0]) &&
           std::ranges::all_of(word.substr(0, hyphen), is_letter) &&
           std::ranges::all_of(word.substr(std::min(hyphen + 1, word.size())), is_letter_or_digit);
}

}  // namespace vmbackup_diag::validate

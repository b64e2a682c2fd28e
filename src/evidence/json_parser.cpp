// Reading a text as JSON, without recursion and with the place where it breaks.

#include "json.hpp"
#include "json_scalars.hpp"
#include "json_start.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_nodes = 1 << 19;

class Parser {
  public:
    Parser(std::string_view text, std::size_t from) : input_(text, from) {}

    Json parse() {
        open(JsonKind::array);
        do {
            read_value();
            while (levels_.size() > 1 && !input_.fault()) {
                read_next();
            }
            input_.skip_blanks();
        } while (!input_.fault() && !input_.at_end() && begins_as_json(input_.text(), input_.at()));
        while (!levels_.empty()) {
            close();
        }
        return {input_.text(), std::move(nodes_), input_.fault()};
    }

  private:
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(input_.at()); }

    void add(JsonKind kind) {
        if (nodes_.size() == most_nodes) {
            input_.complain("at most " + std::to_string(most_nodes) + " values", "more");
        }
        nodes_.push_back({here(), here(), key_begin_, key_end_, static_cast<std::uint32_t>(nodes_.size() + 1), kind});
        key_begin_ = key_end_ = 0;
    }

    void open(JsonKind kind) {
        if (levels_.size() > deepest) {
            input_.complain("at most " + std::to_string(deepest) + " levels", "one more");
            return;
        }
        add(kind);
        levels_.push_back(nodes_.size() - 1);
    }

    void close() {
        nodes_[levels_.back()].end = here();
        nodes_[levels_.back()].next = static_cast<std::uint32_t>(nodes_.size());
        levels_.pop_back();
    }

    /// What follows inside the innermost list or object: its end, or a comma and a value.
    void read_next() {
        const bool is_object = nodes_[levels_.back()].kind == JsonKind::object;
        const bool is_first = nodes_.size() == levels_.back() + 1;
        const char end = is_object ? '}' : ']';
        input_.skip_blanks();
        if (input_.now() == end) {
            input_.step();
            close();
            return;
        }
        if (!is_first) {
            if (input_.now() != ',') {
                input_.complain(std::string("a comma or ") + end);
                return;
            }
            input_.step();
            input_.skip_blanks();
        }
        if (is_object) {
            read_key(is_first ? "a name in quotes or }" : "a name in quotes");
        }
        if (!input_.fault()) {
            read_value();
        }
    }

    void read_key(const char* expected) {
        if (input_.now() != '"') {
            input_.complain(expected);
            return;
        }
        const std::uint32_t begin = here() + 1;
        input_.read_string();
        if (input_.fault()) {
            return;
        }
        key_begin_ = begin;
        key_end_ = here() - 1;
        input_.skip_blanks();
        if (input_.now() != ':') {
            input_.complain("a colon");
            return;
        }
        input_.step();
    }

    void read_value() {
        input_.skip_blanks();
        const char c = input_.now();
        if (c == '{' || c == '[') {
            open(c == '{' ? JsonKind::object : JsonKind::array);
            input_.step();
        } else if (c == '"') {
            read_scalar(JsonKind::string, &JsonScalars::read_string);
        } else if (c == '-' || is_digit(c)) {
            read_scalar(JsonKind::number, &JsonScalars::read_number);
        } else if (is_letter(c)) {
            read_scalar(c == 'n' ? JsonKind::null : JsonKind::boolean, &JsonScalars::read_word);
        } else {
            input_.complain("a value");
        }
    }

    void read_scalar(JsonKind kind, void (JsonScalars::*read)()) {
        const std::size_t node = nodes_.size();
        add(kind);
        if (!input_.fault()) {
            (input_.*read)();
        }
        nodes_[node].end = here();
    }

    JsonScalars input_;
    std::uint32_t key_begin_ = 0;
    std::uint32_t key_end_ = 0;
    std::vector<JsonNode> nodes_;
    std::vector<std::size_t> levels_;
};

}  // namespace

Json json(std::string_view text, std::size_t from) { return Parser(text, from).parse(); }

}  // namespace vmbackup_diag::evidence

// A name or a number leads to one entry, whatever letters it is written in.
#include <map>

#include "complaints.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {
namespace {

class Names {
  public:
    Names(const Knowledge& knowledge, const load::Origins& origins)
        : knowledge_(knowledge), complaints_(origins, "references") {}

    Problems check() {
        check_names();
        check_numbers();
        return complaints_.take();
    }

  private:
    void check_names() {
        const auto& names = knowledge_.index.names;
        for (std::size_t n = 1; n < names.size(); ++n) {
            if (names[n].key == names[n - 1].key) {
                const Entry& one = knowledge_.entries[names[n - 1].entry];
                const Entry& other = knowledge_.entries[names[n].entry];
                const std::string whose =
                    &one == &other ? "given twice" : fmt::format("already one of \"{}\"", one.id.text);
                complaints_.add("entries", other.id.text, names[n].alias ? alias_at(other, names[n].key) : "/id",
                                fmt::format("the name \"{}\" is {}", names[n].key, whose),
                                "names are compared without regard to letter case");
            }
        }
    }

    /// Beside the same word, or none, a number is that of one entry.
    void check_numbers() {
        for (const Entry& entry : knowledge_.entries) {
            for (std::size_t n = 0; n < entry.numbers.size(); ++n) {
                check_number(entry, n);
            }
        }
    }

    /// The last of the entry's aliases that is this name: an earlier one may be the first of its kind.
    static std::string alias_at(const Entry& entry, std::string_view key) {
        std::size_t at = 0;
        for (std::size_t n = 0; n < entry.aliases.size(); ++n) {
            at = lower(entry.aliases[n]) == key ? n : at;
        }
        return fmt::format("/aliases/{}", at);
    }

    void check_number(const Entry& entry, std::size_t n) {
        const Number& number = entry.numbers[n];
        if (number.written.empty()) {
            return;
        }
        static constexpr std::string_view nothing;
        for (const std::string_view word : number.beside.empty() ? std::span(&nothing, 1) : number.beside) {
            const auto [before, is_new] = taken_.try_emplace({number.value, lower(word)}, &entry);
            if (!is_new && before->second == &entry) {
                complaints_.add("entries", entry.id.text, fmt::format("/numbers/{}", n),
                                fmt::format("the number {} is given twice", number.written),
                                "hexadecimal and signed forms are the same number");
                return;
            }
            if (!is_new) {
                complaints_.add(
                    "entries", entry.id.text, fmt::format("/numbers/{}", n),
                    fmt::format("the number {} is already one of \"{}\"", number.written, before->second->id.text),
                    "say with \"beside\" which words tell them apart");
                return;
            }
        }
    }

    const Knowledge& knowledge_;
    Complaints complaints_;
    std::map<std::pair<std::uint32_t, std::string>, const Entry*> taken_;
};

}  // namespace

Problems names(const Knowledge& knowledge, const load::Origins& origins) { return Names(knowledge, origins).check(); }

}  // namespace vmbackup_diag::validate

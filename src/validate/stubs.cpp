// An entry that began as a stub is filled in.
#include "complaints.hpp"
#include "vmbackup_diag/model/stub.hpp"

namespace vmbackup_diag::validate {
namespace {

class Stubs {
  public:
    Stubs(const Entry& entry, Complaints& complaints) : entry_(entry), complaints_(complaints) {}

    void check() {
        check("/title", entry_.title, stub::title);
        check("/summary", entry_.summary, stub::summary);
        for (std::size_t n = 0; n < entry_.causes.size(); ++n) {
            check(fmt::format("/causes/{}/text", n), entry_.causes[n].text, stub::cause);
        }
        for (std::size_t n = 0; n < entry_.sources.size(); ++n) {
            check(fmt::format("/sources/{}/what", n), entry_.sources[n].what, stub::source);
        }
    }

  private:
    void check(const std::string& inside, std::string_view text, std::string_view of_stub) {
        if (text == of_stub) {
            complaints_.warn("entries", entry_.id.text, inside,
                             fmt::format("\"{}\" is what kb stub wrote, and waits to be filled in", text),
                             "write there what is so");
        }
    }

    const Entry& entry_;
    Complaints& complaints_;
};

}  // namespace

Problems stubs(const Knowledge& knowledge, const load::Origins& origins) {
    Complaints complaints(origins, "stubs");
    for (const Entry& entry : knowledge.entries) {
        Stubs(entry, complaints).check();
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate

// VMs are told apart by their names, whoever made these up.
#include "fleet/vms.hpp"

#include <set>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::tests::vms_test {

TEST_CASE("a name has one hash in any letter case, and no other byte is taken for a letter") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    std::set<std::uint64_t> hashes;
    std::set<std::string> names;
    for (const char byte : all) {
        const std::string name = std::string("vm-of-eight-or-more-") + byte;
        hashes.insert(fleet::hash_of_name(name, 1));
        names.insert(lower(name));
    }

    CHECK(fleet::hash_of_name(all, 1) == fleet::hash_of_name(lower(all), 1));
    CHECK(hashes.size() == names.size());
}

TEST_CASE("names that differ in brackets alone do not fall on one hash") {
    constexpr std::size_t places = 12;
    std::set<std::uint64_t> hashes;
    for (std::size_t n = 0; n < std::size_t{1} << places; ++n) {
        std::string name(places, '[');
        for (std::size_t bit = 0; bit < places; ++bit) {
            name[bit] = (n >> bit & 1) == 0 ? '[' : '{';
        }
        hashes.insert(fleet::hash_of_name(name, 1));
    }

    CHECK(hashes.size() == std::size_t{1} << places);
}

TEST_CASE("a VM is known again by its name, resource group and subscription in any letter case") {
    fleet::Vms vms;

    CHECK(vms.number_of({"VM-01", "Prod", "aaaa"}) == 0);
    CHECK(vms.number_of({"vm-01", "test", "aaaa"}) == 1);
    CHECK(vms.number_of({"vm-01", "PROD", "AAAA"}) == 0);
    CHECK(vms.number_of({"vm-01", "PROD", "bbbb"}) == 2);
    CHECK(vms[0].names.name == "VM-01");
    CHECK(vms[0].names.resource_group == "Prod");
}

TEST_CASE("VMs are the same where one alone is known of which another says less") {
    fleet::Vms vms;
    const std::vector<fleet::VmNames> names{{"a"},          {"a", "g", "s"}, {"a", "", "s"}, {"b", "g"},
                                            {"b", "", "s"}, {"c", "g1"},     {"c", "g2"},    {"c"}};
    std::string united;
    for (const fleet::VmNames& one : names) {
        (void)vms.number_of(one);
    }

    vms.unite();
    for (fleet::Ordinal n = 0; n < names.size(); ++n) {
        united += std::to_string(vms[n].united_with);
    }

    CHECK(united == "11134567");
}

}  // namespace vmbackup_diag::tests::vms_test

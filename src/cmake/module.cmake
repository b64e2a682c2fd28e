# One target for each module. Its sources stand in src/<name>, what it offers in include/vmbackup_diag/<name>.
set_property(GLOBAL PROPERTY VMBACKUP_DIAG_LAYERS "")

function(vmbackup_diag_describe target name)
    cmake_parse_arguments(PARSE_ARGV 2 MODULE "" "" "SOURCES;USES;WITH")
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/include PRIVATE ${PROJECT_SOURCE_DIR}/src/${name})
    # The tables are the last to be there. Their header is all that a module needs of them, so that programs link them.
    set(used_targets ${MODULE_USES})
    list(REMOVE_ITEM used_targets builtin)
    list(TRANSFORM used_targets PREPEND vmbackup_diag_)
    target_link_libraries(${target} PUBLIC ${used_targets} PRIVATE vmbackup_diag_options ${MODULE_WITH})
    string(JOIN " " line ${name} ${MODULE_USES})
    set_property(GLOBAL APPEND PROPERTY VMBACKUP_DIAG_LAYERS "${line}")
endfunction()

function(vmbackup_diag_module name)
    cmake_parse_arguments(PARSE_ARGV 1 MODULE "" "" "SOURCES;USES;WITH")
    list(TRANSFORM MODULE_SOURCES PREPEND src/${name}/)
    add_library(vmbackup_diag_${name} STATIC ${MODULE_SOURCES})
    vmbackup_diag_describe(vmbackup_diag_${name} ${name} ${ARGN})
endfunction()

# A program of the build alone.
function(vmbackup_diag_program name)
    cmake_parse_arguments(PARSE_ARGV 1 MODULE "" "" "SOURCES;USES;WITH")
    list(TRANSFORM MODULE_SOURCES PREPEND src/${name}/)
    add_executable(vmbackup_diag_${name} ${MODULE_SOURCES})
    vmbackup_diag_describe(vmbackup_diag_${name} ${name} ${ARGN})
endfunction()

# Constant tables made of data/kb and data/schema. Knowledge with a problem breaks the build, with its address.
function(vmbackup_diag_builtin)
    file(GLOB_RECURSE documents CONFIGURE_DEPENDS ${VMBACKUP_DIAG_KB}/*.json)
    file(GLOB schemas CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/schema/*.json)
    cmake_path(RELATIVE_PATH VMBACKUP_DIAG_KB BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE shown)
    set(tables ${PROJECT_BINARY_DIR}/builtin/tables.cpp)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/builtin)
    add_custom_command(OUTPUT ${tables}
        COMMAND vmbackup_diag_compile ${shown} data/schema ${PROJECT_VERSION} ${tables}
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        DEPENDS vmbackup_diag_compile ${documents} ${schemas}
        COMMENT "Checking and compiling the knowledge base")
    add_library(vmbackup_diag_builtin STATIC ${tables})
    vmbackup_diag_describe(vmbackup_diag_builtin builtin USES model)
endfunction()

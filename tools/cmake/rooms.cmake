# room(NAME [ROOMS other…] [PARTS target…]): the folder this is called from becomes the library NAME, with every .cpp in it.
# main.cpp stays out: it belongs to the program() beside the room.
# ROOMS are the rooms its public headers use, PARTS the libraries. Which room may use which: tools/lint.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ROOMS;PARTS")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    add_library(${name} INTERFACE)
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${arg_ROOMS} ${arg_PARTS})
endfunction()

# program(NAME [ROOMS …] [PARTS …]): the main.cpp of the folder this is called from becomes the program NAME in build/bin.
function(program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ROOMS;PARTS")
  add_executable(${name} main.cpp)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name} PRIVATE KOFFIETIJD_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${name} PRIVATE ${arg_ROOMS} ${arg_PARTS})
endfunction()

# room_test(NAME [ROOMS …] [PARTS …]): the folder this is called from becomes the Catch2 program test-NAME, run by CTest.
function(room_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ROOMS;PARTS")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test-${name} ${sources})
  target_include_directories(test-${name} PRIVATE ${PROJECT_SOURCE_DIR})
  # tests wait for the compiler longer than for their own code; the rooms they test are optimised as ever
  target_compile_options(test-${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(test-${name} PRIVATE
    KOFFIETIJD_SOURCE_DIR="${PROJECT_SOURCE_DIR}" KOFFIETIJD_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    KOFFIETIJD_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  target_link_libraries(test-${name} PRIVATE ${arg_ROOMS} ${arg_PARTS} Catch2::Catch2WithMain)
  catch_discover_tests(test-${name} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}: " PROPERTIES TIMEOUT 240)
endfunction()

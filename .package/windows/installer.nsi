; The installer for Windows: for the user alone, without an administrator.
;
; NUMBER, FROM (the folder with what is installed) and TO (the file) come from the
; build. A program that runs may not be written over, but it may be renamed: an
; installation over an older version does that, and what runs goes on until it is
; closed.

Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define ID app.seatbook
!define KIND Seatbook.Record
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Seatbook"
!define RECORDS "$LOCALAPPDATA\seatbook"
; A folder that Windows looks for commands in, for every user.
!define COMMANDS "$LOCALAPPDATA\Microsoft\WindowsApps"

Name "Seatbook"
OutFile "${TO}"
InstallDir "$LOCALAPPDATA\Programs\Seatbook"
InstallDirRegKey HKCU "${UNINSTALL}" InstallLocation
BrandingText "Seatbook ${NUMBER}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBER}"
VIAddVersionKey ProductName "Seatbook"
VIAddVersionKey ProductVersion "${NUMBER}"
VIAddVersionKey FileVersion "${NUMBER}"
VIAddVersionKey FileDescription "Seatbook setup"
VIAddVersionKey CompanyName "The Seatbook authors"
VIAddVersionKey LegalCopyright "Copyright (c) 2026 The Seatbook authors. MIT license"

!define MUI_ICON "${FROM}\seatbook.ico"
!define MUI_UNICON "${FROM}\seatbook.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${FROM}\side.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\seatbook.exe"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(RecordStays)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Dutch

LangString RecordKind ${LANG_ENGLISH} "Seatbook record"
LangString RecordKind ${LANG_DUTCH} "Seatbook-administratie"
LangString Description ${LANG_ENGLISH} "Software subscriptions and their licenses"
LangString Description ${LANG_DUTCH} "Softwareabonnementen en hun licenties"
LangString RecordStays ${LANG_ENGLISH} "Seatbook is removed. Your record and its backups stay in ${RECORDS}."
LangString RecordStays ${LANG_DUTCH} "Seatbook wordt verwijderd. Uw administratie en de reservekopieën blijven staan in ${RECORDS}."
LangString RecordStayed ${LANG_ENGLISH} "Seatbook is removed. Your record and its backups are still in ${RECORDS}."
LangString RecordStayed ${LANG_DUTCH} "Seatbook is verwijderd. Uw administratie en de reservekopieën staan nog in ${RECORDS}."

; PutAside NAME: makes room for a program that may be running
!macro PutAside NAME
	Delete "$INSTDIR\${NAME}"
	${If} ${FileExists} "$INSTDIR\${NAME}"
		System::Call "kernel32::GetTickCount() i .r0"
		Rename "$INSTDIR\${NAME}" "$INSTDIR\${NAME}.$0.old"
		Delete /REBOOTOK "$INSTDIR\${NAME}.$0.old"
	${EndIf}
!macroend

; NameShortcut FILE: gives a shortcut the name that its window has on the taskbar and
; in notifications
!macro NameShortcut FILE
	!insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
	${If} $0 P<> 0
		${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
		${If} $1 P<> 0
			${IPersistFile::Load} $1 '("${FILE}", ${STGM_READWRITE})'
			${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
			${If} $2 P<> 0
				System::Call 'oleaut32::SysAllocString(w "${ID}") p .r3'
				System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID}) p .r4'
				System::Call '*(&i2 ${VT_BSTR}, &i6 0, p r3, p 0) p .r5'
				${IPropertyStore::SetValue} $2 '($4,$5)'
				${IPropertyStore::Commit} $2 ""
				${IPersistFile::Save} $1 '("${FILE}",1)'
				System::Free $4
				System::Free $5
				System::Call 'oleaut32::SysFreeString(p r3)'
				${IUnknown::Release} $2 ""
			${EndIf}
			${IUnknown::Release} $1 ""
		${EndIf}
		${IUnknown::Release} $0 ""
	${EndIf}
!macroend

!macro FileTypesChanged
	System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
!macroend

Function .onInit
	SetShellVarContext current
FunctionEnd

Section
	Delete "$INSTDIR\*.old"
	SetOutPath "$INSTDIR"
	!insertmacro PutAside seatbook.exe
	!insertmacro PutAside seatbook.com
	File "${FROM}\seatbook.exe"
	File "${FROM}\seatbook.com"
	File "${FROM}\LICENSE.txt"
	File "${FROM}\LICENSES.txt"
	WriteUninstaller "$INSTDIR\uninstall.exe"

	CreateShortcut "$SMPROGRAMS\Seatbook.lnk" "$INSTDIR\seatbook.exe" "" "" "" "" "" "$(Description)"
	!insertmacro NameShortcut "$SMPROGRAMS\Seatbook.lnk"

	WriteRegStr HKCU "Software\Classes\AppUserModelId\${ID}" DisplayName "Seatbook"
	WriteRegStr HKCU "Software\Classes\.seatbook" "" "${KIND}"
	WriteRegStr HKCU "Software\Classes\.seatbook\OpenWithProgids" "${KIND}" ""
	WriteRegStr HKCU "Software\Classes\${KIND}" "" "$(RecordKind)"
	WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\seatbook.exe,0"
	WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\seatbook.exe" --record "%1"'
	WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\seatbook.exe" "" "$INSTDIR\seatbook.exe"
	!insertmacro FileTypesChanged

	${If} ${FileExists} "${COMMANDS}\*.*"
		StrCpy $1 "$INSTDIR"
		${If} $INSTDIR == "$LOCALAPPDATA\Programs\Seatbook"
			StrCpy $1 "%LOCALAPPDATA%\Programs\Seatbook" ; whatever letters the user's name has
		${EndIf}
		FileOpen $0 "${COMMANDS}\seatbook.cmd" w
		FileWrite $0 '@"$1\seatbook.com" %*$\r$\n'
		FileClose $0
	${EndIf}

	WriteRegStr HKCU "${UNINSTALL}" DisplayName "Seatbook"
	WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${NUMBER}"
	WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\seatbook.exe,0"
	WriteRegStr HKCU "${UNINSTALL}" Publisher "The Seatbook authors"
	WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
	WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
	WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
	WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
	WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
	${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
	WriteRegDWORD HKCU "${UNINSTALL}" EstimatedSize $0
SectionEnd

Function un.onInit
	SetShellVarContext current
FunctionEnd

Section Uninstall
	!insertmacro PutAside seatbook.exe
	!insertmacro PutAside seatbook.com
	Delete "$INSTDIR\*.old"
	Delete "$INSTDIR\LICENSE.txt"
	Delete "$INSTDIR\LICENSES.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR" ; only when nothing else is in it
	Delete "$SMPROGRAMS\Seatbook.lnk"
	Delete "${COMMANDS}\seatbook.cmd"

	DeleteRegKey HKCU "Software\Classes\AppUserModelId\${ID}"
	DeleteRegValue HKCU "Software\Classes\.seatbook\OpenWithProgids" "${KIND}"
	ReadRegStr $0 HKCU "Software\Classes\.seatbook" ""
	${If} $0 == "${KIND}"
		DeleteRegValue HKCU "Software\Classes\.seatbook" ""
	${EndIf}
	DeleteRegKey /ifempty HKCU "Software\Classes\.seatbook\OpenWithProgids"
	DeleteRegKey /ifempty HKCU "Software\Classes\.seatbook"
	DeleteRegKey HKCU "Software\Classes\${KIND}"
	DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\seatbook.exe"
	DeleteRegKey HKCU "${UNINSTALL}"
	!insertmacro FileTypesChanged
	MessageBox MB_OK|MB_ICONINFORMATION "$(RecordStayed)" /SD IDOK
SectionEnd

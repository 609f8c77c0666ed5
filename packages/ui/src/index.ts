export { cn } from './cn.ts'
export { Icon, type LucideIcon } from './icon.tsx'
export { softTone, textTone, fillTone, type Tone } from './tone.ts'
export { labelKeys, type Label, type LabelKey, type LabelValues } from './labels.ts'
export { UiProvider, useLabels, useUi, type ErrorWords, type LinkProps, type Ui } from './ui-provider.tsx'

export {
  Button,
  ButtonGroup,
  IconButton,
  buttonClass,
  type ButtonProps,
  type IconButtonProps,
} from './controls/button.tsx'
export { Segmented, type SegmentedOption } from './controls/segmented.tsx'
export { Badge, Count, Status } from './controls/badge.tsx'
export { Chip, type ChipProps } from './controls/chip.tsx'
export { Kbd } from './controls/kbd.tsx'
export { Avatar, AvatarStack, initialsOf, type AvatarProps } from './controls/avatar.tsx'
export { Tabs, type Tab } from './controls/tabs.tsx'

export type { ControlProps } from './form/control.ts'
export { Input, type InputProps } from './form/input.tsx'
export { Textarea, type TextareaProps } from './form/textarea.tsx'
export { Select, type Option, type SelectProps } from './form/select.tsx'
export { Combobox, MultiCombobox, type ComboboxProps, type MultiComboboxProps } from './form/combobox.tsx'
export { Checkbox, type CheckboxProps } from './form/checkbox.tsx'
export { Switch, type SwitchProps } from './form/switch.tsx'
export { MoneyInput, moneyOf, type MoneyInputProps } from './form/money-input.tsx'
export { PhoneInput } from './form/phone-input.tsx'
export { DateInput, type DateInputProps } from './form/date-input.tsx'
export { Field, FieldFrame, type FieldProps } from './form/field.tsx'
export { Form, type FormProps, type FormRefusal } from './form/form.tsx'
export { useFormDraft } from './form/use-form-draft.ts'

export { Dialog, type DialogProps } from './overlay/dialog.tsx'
export { ConfirmByName, type ConfirmByNameProps } from './overlay/confirm-by-name.tsx'
export { Sheet, type SheetProps } from './overlay/sheet.tsx'
export { Menu, type MenuItem } from './overlay/menu.tsx'
export { Popover, type PopoverProps } from './overlay/popover.tsx'
export { Tip } from './overlay/tip.tsx'
export { CommandPalette, type Command, type CommandPaletteProps } from './overlay/command-palette.tsx'

export { Empty } from './feedback/empty.tsx'
export { ErrorState } from './feedback/error-state.tsx'
export { Bone, Loading, SkeletonFacts, SkeletonRows } from './feedback/skeleton.tsx'
export { ProgressReport, type ProgressReportProps } from './feedback/progress-report.tsx'
export { Toasts, toast, useToast, type ToastAction } from './feedback/toast.tsx'

export { Page, type Crumb, type PageProps } from './layout/page.tsx'
export { Card, Section } from './layout/card.tsx'
export { Notice, type NoticeTone } from './layout/notice.tsx'
export { Photo, type PhotoProps } from './layout/photo.tsx'
export { Bar, Stat, Stats, type StatProps } from './layout/stat.tsx'

export type { ListView, ListViews, ViewDraft } from './list/list-views.ts'
export { ViewsMenu } from './list/views-menu.tsx'
export { ListPage, type ListPageProps } from './list/list-page.tsx'
export { rowsOf, totalOf, type ListQuery } from './list/list-query.ts'
export {
  emptyListState,
  isFiltered,
  listStateOf,
  searchOf,
  withFilter,
  type ListSearch,
  type ListState,
  type Sort,
} from './list/list-state.ts'
export { readColumns, type Column } from './list/column.ts'
export type { Filter } from './list/filter-bar.tsx'
export { Table, type TableProps } from './list/table.tsx'
export { useSelection, type Selection } from './list/use-selection.ts'
export { useIsPhone, useMedia } from './list/use-media.ts'
export { Board, type BoardColumn, type BoardPlace, type BoardProps } from './data/board.tsx'

export { DetailPage, DetailSheet, type DetailQuery, type DetailView } from './detail/detail-page.tsx'
export { EditableFact, Fact, Facts, type EditableFactProps } from './detail/facts.tsx'
export { Timeline, type TimelineEvent } from './detail/timeline.tsx'

export { strokeOf, useActiveHotkeys, useHotkeys, type Hotkey } from './keyboard/hotkeys.ts'

export { Time } from './format/time.tsx'
export { useFormat } from './format/use-format.ts'
export { currencySign, formatMoney } from './format/money.ts'
export { formatMileage, formatMileageShort } from './format/mileage.ts'
export { formatNumber, formatPercent } from './format/number.ts'
export { formatPhone, phoneOf } from './format/phone.ts'
export { formatClock, formatDate, formatDuration, formatExact, formatRelative } from './format/moment.ts'
